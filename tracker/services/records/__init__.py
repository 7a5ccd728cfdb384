"""Records put right: a visit under the wrong patient, a person who is there twice."""
