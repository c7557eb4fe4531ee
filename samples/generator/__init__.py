"""What `generate.py` is made of; standard library only, no randomness of its own."""
