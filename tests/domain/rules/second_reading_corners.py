"""Corners of the clinical rules: the smallest courses on which two readings of a sentence part.

Each of them differs from what it would be were the sentence above it not the rule. A visit is its
day and leg pain, back pain, tingling, numbness, reach left, reach right (``-`` is a blank), then
weakness, red flags and ``assessed`` (both legs, medically) as they were answered.
"""

from typing import Final

TEXT: Final = """
a carried score is not worse than the start
0 3 - 0 0 - - | 7 6 - 0 0 3 - | 14 - 1 0 0 3 -

a review by the sixth visit is due at assessable visits
0 7 8 0 0 5 - | 7 7 8 0 0 5 - | 14 7 8 0 0 5 - | 21 7 8 0 0 5 - | 28 7 5 0 0 5 -
35 7 5 0 0 5 - | 37 - 5 0 0 5 -

a review by 42 days is due at any visit
0 6 2 0 0 - - | 91 - 2 0 0 - -

a course without a start comes up for review too
0 - - 0 0 - - | 42 - - 0 0 - -

a review in Phase 3 is due at any visit
0 3 3 0 5 2 - | 7 3 3 0 - - - | 99 - - 0 2 4 -

the first visit is one of the six
0 5 - 0 0 2 - | 7 5 0 0 0 2 - | 14 2 - 0 0 2 - | 21 2 0 0 0 2 - | 28 2 0 0 0 2 -
35 6 0 0 0 2 -

a start value from visit 2 counts at visit 1
0 1 2 - 0 0 - | 7 1 2 5 0 0 -

a carried leg is flagged though the other is missed
0 - 0 - 0 4 3 | 7 0 1 - 0 4 - | 14 0 1 - 0 - -

nothing is carried at a visit that is not assessed
0 7 1 0 0 3 - | 7 - 1 0 0 3 -

a first visit without the index stores no level
0 0 0 - - 2 - | 7 0 0 4 4 2 -

a fall at once caps the level
0 1 - 5 0 2 3 | 7 0 - 5 0 2 3 | 14 3 1 5 0 2 3 | 21 3 1 5 0 2 3

a fall after two losses caps the level
0 0 0 2 4 - 2 | 7 0 6 - 1 - 2 | 14 0 0 4 1 - 2 | 21 0 0 4 1 - 2 | 28 0 0 4 1 - 2

after two losses the hold of either visit counts
0 0 0 0 7 5 - | 7 0 2 0 7 5 - | 14 3 2 0 5 5 - | 21 3 - 0 6 5 -

at once, the hold of this visit alone counts
0 0 0 7 0 0 - | 7 0 0 3 0 0 - | 14 0 6 6 0 0 -

a blocked visit without the index breaks the run
0 2 2 0 0 1 - | 7 - 1 0 0 1 - new | 28 1 1 0 - 1 -

a run cannot begin at a blocked visit
0 1 2 0 0 2 - saddle sudden_neuro | 42 1 2 0 0 2 -

28 days are enough
0 0 2 0 0 1 - | 28 0 2 0 0 1 -

a blocked visit is never strong and earns nothing later
0 4 0 0 1 5 - | 7 0 0 0 3 - -

a blocked first visit stores level 1
0 0 0 0 0 - 1 both_legs | 7 0 0 0 0 - -

a blocked visit promises no Phase 4
0 0 3 4 0 3 - | 7 0 2 1 0 2 - | 14 0 2 1 0 2 - foot_drop

28 settled days lead to Phase 4 even after a fall
0 2 2 3 0 2 - | 7 1 - 2 0 2 - | 14 1 - 2 0 2 - | 21 2 2 2 0 2 - | 28 2 2 2 0 2 -
49 2 2 2 0 2 -

marked worsening needs a fresh reach both times
0 0 - 0 - 3 3 | 7 - 3 0 5 3 2 | 14 1 1 0 - 3 - | 21 3 1 0 7 3 4

marked worsening compares the same pains
0 6 3 0 0 1 - | 7 2 - 0 0 - - | 14 6 - 0 0 3 -

the pain now is that of the same pains
0 4 2 0 0 4 - | 7 0 - 0 0 - - | 14 0 - 0 0 - - | 21 4 6 0 0 4 -

marked worsening needs a reach of the thigh at least
0 0 3 0 8 0 - | 7 0 3 0 - 0 - | 14 5 3 0 5 2 -

marked worsening looks past visits without the index
0 1 2 0 0 1 - | 7 0 0 0 0 1 - | 14 0 - 0 0 - - | 21 0 - 0 0 1 - | 28 - 5 0 0 - -

a carried reach holds Phase 2
0 4 3 0 0 - 2 | 7 0 3 0 0 2 2 | 14 4 - 0 0 - -

an unknown reach holds Phase 3
0 3 1 0 7 2 - | 7 3 1 0 7 - - | 14 3 - 0 7 - -

unknown senses hold Phase 4
0 1 1 1 1 1 - | 45 1 1 - - 1 - | 52 1 1 - - 1 -

an unknown reach holds Phase 4
0 1 1 0 0 1 - | 28 1 1 0 0 - - | 35 1 1 0 0 - -

a sense with a start value must be known
0 0 - 0 8 0 - | 7 0 0 0 - 0 - | 14 0 6 0 - 0 -

a sense without a start value need not be known
0 - 2 - 4 0 - | 7 - 2 - 0 0 -

the senses count with a low start only
0 - 4 6 0 - - | 7 2 4 1 0 4 -

pain counts without any reach
0 5 2 0 0 - - | 7 0 2 0 0 - -

a low start comes to Phase 3 by any step
0 1 0 0 3 1 - | 7 0 - 0 - 1 -

settled is level 3 without any change
0 0 - 0 0 - 2 | 7 0 2 0 0 - 2

a far leg carried leaves the reach stale
0 2 1 0 0 3 4 | 7 0 1 0 0 - 4

with a sensory index one zone is not enough
0 - - 0 - 2 - | 7 0 0 0 - 1 -

both legs count as entered
0 0 0 0 - 3 3

an assessment of both legs stands
0 3 2 0 0 3 0 assessed | 7 3 2 0 0 3 3

an assessment answers for both legs
0 3 2 0 0 3 - assessed | 7 3 2 0 0 3 - both_legs

carried numbness asks for no check
0 6 6 0 1 - - | 7 6 6 0 3 - - | 14 6 6 0 - - -

the reach beyond the start is the reach as read
0 0 1 0 0 2 -

the reach is compared at every visit
0 2 - 0 0 0 0 | 7 - - 0 0 0 4

the reach is compared over both legs
0 - 1 0 0 0 3 | 7 - - 0 0 3 -

90 days are no long gap
0 1 - - 0 0 - | 90 1 3 0 0 0 -

a leg last at the buttock or beyond is never forgotten
0 2 0 0 - 3 4 | 7 - 0 0 5 3 - | 14 2 0 0 5 3 -

a leg last at the back is forgotten
0 3 - 0 0 1 1 | 7 1 0 0 0 - 1 | 14 1 0 0 0 - 1

a leg last read as the back is forgotten
0 0 1 0 0 4 4 | 7 0 1 0 0 - - | 14 0 1 0 0 0 -

the visit before is carried
0 6 1 0 0 - - | 7 6 - 0 0 - -

a reach is carried as read
0 0 3 0 - 2 3 | 7 0 0 0 - 2 -

a near leg carried leaves the reach fresh
0 - 2 0 0 0 3 | 7 - 2 0 0 - 1

a contradicted reach is not used, by version 1 the back unless that is 0
0 0 - 0 0 - 0 | 7 0 - 0 0 - 2

the starting reach is the reach as read
0 0 - 0 0 1 4 | 7 0 3 0 0 1 -

a blank back is not higher than the leg
0 1 - - 0 - -

a blank back is no start for the senses
0 0 - 0 0 1 -

of equal pains the leg is the index
0 1 1 0 0 1 - | 7 1 - 0 0 - -

one of the senses is enough to assess
0 0 0 - 0 - - | 7 0 0 - 0 - -

the last record of a day counts
0 - - 0 0 4 - | 0 2 - 0 0 4 -

without radiation nothing was nearer before
0 0 - 0 0 1 - | 7 0 - 0 0 0 - | 14 5 6 0 0 0 - | 21 5 - 0 0 4 -

the pair that was nearer may touch the last one
0 - 0 0 0 1 3 | 7 2 0 0 0 2 1 | 14 - 0 0 0 2 1 | 21 - - 0 0 - 2

a pair at the start was not nearer
0 10 3 0 0 3 - | 7 10 - 0 0 3 - | 14 10 4 0 0 3 - | 21 10 4 0 0 4 -

a pair at the last reach was not nearer
0 5 4 0 0 5 - | 7 5 4 0 0 3 - | 14 1 1 0 0 2 - | 21 1 1 0 0 2 -

only a leg that is not centralized fluctuates
0 4 0 0 0 5 4 | 7 3 0 0 0 - 4 | 14 3 0 0 0 3 3 | 21 3 0 0 0 3 2

the start does not fluctuate
0 - 1 0 0 3 - | 7 - 1 0 0 3 - | 14 - - 0 0 1 -

three readings can fluctuate
0 10 3 0 0 3 - | 7 10 - 0 0 3 - | 14 10 4 0 0 0 - | 21 10 4 0 0 4 -

legs are classified as read
0 0 4 0 0 - 4 | 7 0 4 0 0 - 4

one near reading later is no radiation
0 0 0 0 0 0 - | 7 0 0 0 0 0 -

one zone nearer with less pain enters by version 1 alone
0 6 0 0 0 5 - | 7 5 0 0 0 4 - | 14 5 0 0 0 4 -

two agreeing visits within seven days are one
0 8 0 0 0 - - | 6 5 0 0 0 - - | 12 5 0 0 0 - - | 14 5 0 0 0 - -

two agreeing visits seven days apart are two
0 8 0 0 0 - - | 6 5 0 0 0 - - | 13 5 0 0 0 - -

a worse visit within the seven days counts
0 8 0 0 0 - - | 7 5 0 0 0 - - | 11 7 0 0 0 - - | 14 5 0 0 0 - -

the latest that is seven days earlier counts, not one before it
0 8 0 0 0 - - | 7 7 0 0 0 - - | 14 5 0 0 0 - - | 21 5 0 0 0 - -

a visit that is not assessed is not the one seven days earlier
0 8 0 0 0 - - | 7 - 5 0 0 - - | 14 5 0 0 0 - - | 18 - 5 0 0 - - | 21 5 0 0 0 - -

the first visit may be the one seven days earlier
0 2 1 0 4 2 - | 6 2 1 0 4 2 - | 7 2 1 0 4 2 -

controlled pain holds phase 2
0 4 0 0 0 3 - | 7 1 0 0 0 - - | 14 4 0 0 0 3 - | 21 2 0 0 0 3 -

settled values hold phase 2 though above the start
0 1 0 0 0 0 - | 7 0 0 - 0 0 - | 14 0 0 - 0 0 - | 21 2 0 0 0 0 - | 28 2 0 0 0 0 -

leg pain that is not the index is worse than at the start
0 1 6 0 0 - - | 7 3 6 0 0 - - | 14 3 - 0 0 - -

leg pain beside tingling as index is worse than at the start
0 0 0 6 0 - - | 7 2 0 6 0 - -

leg pain without a start of the course is worse all the same
0 0 - 4 0 - - | 7 2 - 4 0 - -

back pain rises while the leg gets better
0 8 3 0 0 5 - | 7 5 4 0 0 3 - | 14 5 5 0 0 3 -

a reach that contradicts leaves the one before carried
0 6 2 0 0 5 - | 7 5 2 0 0 2 - | 14 0 2 0 0 4 - | 21 0 2 0 0 4 -

of two legs only the contradicted one is not used
0 6 2 0 0 5 1 | 7 0 2 0 0 4 1 | 14 0 2 0 0 4 1

reaches that contradict never lead on
0 0 0 1 0 5 - | 30 0 0 1 0 4 - | 63 0 0 1 0 5 -

a healthy leg has no say
0 6 2 0 0 5 0 | 7 5 2 0 0 4 - | 14 5 2 0 0 1 - | 21 5 2 0 0 1 -

nothing changed at four visits in a row
0 6 2 0 0 4 - | 7 6 2 0 0 4 - | 14 5 2 0 0 3 - | 21 6 2 0 0 4 - | 28 5 2 0 0 4 -
35 6 2 0 0 4 - | 42 6 2 0 0 4 - | 49 5 2 0 0 4 - | 56 6 2 0 0 4 -

two points are a change
0 6 2 0 0 4 - | 7 6 2 0 0 4 - | 14 5 2 0 0 4 - | 21 8 2 0 0 4 - | 28 5 2 0 0 4 -

visits that are not assessed are none of the four
0 6 2 0 0 4 - | 7 - 2 0 0 4 - | 14 5 2 0 0 4 - | 21 6 2 0 0 4 - | 28 5 2 0 0 4 -
35 6 2 0 0 4 -

no reading later is no radiation
0 1 8 0 0 1 -
"""


def corners() -> dict[str, list[str]]:
    """Return the visits of each corner by its sentence."""
    blocks = (block.strip().splitlines() for block in TEXT.split("\n\n"))
    return {name: " | ".join(lines).split(" | ") for name, *lines in blocks}
