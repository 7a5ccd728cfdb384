"""Many workstations on one server: what they do, what is killed meanwhile, what must hold then."""
