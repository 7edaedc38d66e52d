"""The tagging model: windows, runtime session, decoding. The only room that knows the model runtime."""
