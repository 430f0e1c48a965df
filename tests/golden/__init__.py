"""What every View gave before the Views were rebuilt, kept, and held against what it gives now."""
