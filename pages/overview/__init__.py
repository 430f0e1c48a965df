"""What Overzicht is made of."""
