"""The questions a patient answers alone, one at a time, on the whole screen."""
