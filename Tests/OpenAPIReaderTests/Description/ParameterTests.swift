import OpenAPIReader
import Testing

struct ParameterTests {
    private func parameter(_ location: Parameter.Location, style: Parameter.Style? = nil) -> Parameter {
        let position = SourcePosition(file: "a.yaml", line: 1, column: 1)
        let schema = Schema(.string(format: nil), position: position)
        return Parameter(
            name: "a",
            location: location,
            isRequired: false,
            schema: schema,
            style: style,
            position: position
        )
    }

    @Test(arguments: [
        (Parameter.Location.path, Parameter.Style.simple, false), (.query, .form, true), (.querystring, .form, true),
        (.header, .simple, false), (.cookie, .form, true),
    ])
    func hasTheDefaultsOfItsLocation(location: Parameter.Location, style: Parameter.Style, explodes: Bool) {
        #expect(parameter(location).style == style)
        #expect(parameter(location).explodes == explodes)
    }

    @Test(arguments: zip(Parameter.Style.allCases, [false, false, false, true, false, false, true, true]))
    func theDefaultOfExplodeDependsOnTheStyle(style: Parameter.Style, explodes: Bool) {
        #expect(parameter(.query, style: style).explodes == explodes)
    }
}
