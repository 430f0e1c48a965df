"""The data as known on a day: a copy without the loads, undos and amendments of later days."""
