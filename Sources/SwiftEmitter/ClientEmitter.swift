package import APIPlan
