"""A form → its page, its card and the module of its hints."""
