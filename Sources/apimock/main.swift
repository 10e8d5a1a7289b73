print("apimock")
