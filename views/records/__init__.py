"""Views that list records: applications, projects, meetings, sources; one module per subject."""
