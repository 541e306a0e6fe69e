"""The internal report: what the next edition would hide, and why."""
