"""How many separate sources a news story really has, and the exact words that prove it."""
