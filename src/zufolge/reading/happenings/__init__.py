"""The parts of the events pass: each takes mentions and settles one thing about them."""
