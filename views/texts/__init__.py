"""Views that are texts: findings of practice."""
