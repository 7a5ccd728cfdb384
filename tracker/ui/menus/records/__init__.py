"""What puts records right: a visit of somebody else, a person who is there twice."""
