"""The words that the machine says, and how a language writes dates, lists and minutes."""
