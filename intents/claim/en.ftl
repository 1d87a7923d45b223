claim-unclear = A change is checked as a percentage: "did it grow by 9.7%?"
claim-no-change = No source states a change for that period.
claim-crossing = Not comparable: the growth in question sets two ways of counting against each other.
