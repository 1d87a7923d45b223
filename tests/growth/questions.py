"""Questions to the synthetic country: at least one for each intent, with the intent it is for."""

from tests.growth.world import name

CITY, OTHER, THIRD = (name("city", place) for place in range(3))
PROVINCE = name("province", 0)
MAKER = name("company", 0)

QUESTIONS = (
    ("figure", f"{CITY} 2025"),
    ("figure", f"{CITY} NEV Jan-Nov 2025"),
    ("figure", CITY + " vehicle production"),
    ("figure", f"{MAKER} sales 2025"),
    ("figure", f"{CITY} 1985"),
    ("figure", f"{CITY} capacity 2025"),
    ("growth", f"how fast did {CITY} grow in 2025"),
    ("ranking", "top 5 cities 2025"),
    ("ranking", "top cities"),
    ("ranking", f"top cities in {PROVINCE} 2025"),
    ("ranking", "top 5 models 2025"),
    ("ranking", "cities above 1 million 2025"),
    ("standing", f"where does {OTHER} stand"),
    ("standing", f"who is just above {THIRD}"),
    ("leaders", "which cities have held the title since 2014"),
    ("comparison", f"{CITY} vs {OTHER} 2025"),
    ("comparison", f"{CITY} vs {OTHER}"),
    ("arithmetic", f"{CITY} minus {OTHER} 2025"),
    ("claim", f"is it true that {CITY} made 2 million in 2025"),
    ("share", f"share of NEVs in {CITY}'s output 2025"),
    ("trend", f"{CITY} since 2014"),
    ("target", f"{CITY} target 2025"),
    ("streak", f"how many years in a row has {CITY} grown"),
    ("belonging", f"which province is {CITY} in"),
    ("seat", f"where is {MAKER} based"),
    ("milestone", "what happened in May 2015"),
    ("profile", f"tell me about {CITY}"),
    ("profile", "tell me about China"),
    ("coverage", f"what do you have on {CITY}"),
    ("coverage", "which cities do you have data on"),
    ("coverage", "what do you have"),
    ("provenance", f"source for {CITY} 2025"),
    ("provenance", "what are your sources"),
    ("caveat", f"is {CITY} comparable"),
    ("definition", "what does NEV production mean"),
    ("help", "help"),
)
