"""What stands between the browser and the pages: headers, document, assets, health, faults."""
