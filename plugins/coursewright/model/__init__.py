"""What a course is."""
