"""Clinics of any size to measure on: some courses written by the program itself, then multiplied.

Everything follows from a seed: the same patients, courses and visits every time.
"""
