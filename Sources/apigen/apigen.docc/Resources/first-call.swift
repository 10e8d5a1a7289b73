import APIRuntime

let client = try WeatherClient("http://localhost:8000")

let weather = try await client.currentWeather(city: "Kyōto")
print("\(weather.celsius) °C and \(weather.sky.rawValue)")
