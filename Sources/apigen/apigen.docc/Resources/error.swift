import APIRuntime

let client = try WeatherClient("http://localhost:8000")

do {
    let weather = try await client.currentWeather(city: "Kyōto")
    print("\(weather.celsius) °C and \(weather.sky.rawValue)")
} catch let error as APIError where error.status == 404 {
    print(try error.body(as: Problem.self).reason)
} catch {
    print(error)
}
