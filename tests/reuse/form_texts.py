"""Forms filled in on two days or for two matters, and true copies and revisions that look much the same; all invented."""

FORMS: dict[str, tuple[str, str]] = {
    "forecast": (
        "Monday will begin cloudy over the bay of Tarnik, with a high of 14 degrees in the afternoon and light winds "
        "from the west.\n\n"
        "Night temperatures will fall to 6 degrees, with a 30 per cent chance of rain after midnight, the Velmora "
        "weather office said.\n\n"
        "On Tuesday sunny spells are expected along the coast, and the sea will reach 11 degrees at Orsk.",
        "Thursday will begin clear over the bay of Tarnik, with a high of 19 degrees in the afternoon and strong "
        "winds from the south.\n\n"
        "Night temperatures will fall to 9 degrees, with a 70 per cent chance of rain after midnight, the Velmora "
        "weather office said.\n\n"
        "On Friday heavy showers are expected along the coast, and the sea will reach 12 degrees at Orsk.",
    ),
    "prices": (
        "Wheat closed at 212.40 crowns a tonne on the Orsk exchange on Monday, up 1.2 per cent from the previous "
        "session.\n\n"
        "Barley for delivery in May rose to 188.10 crowns, while maize lost 0.4 per cent to 171.75 crowns a tonne.\n\n"
        "Some 41,300 tonnes changed hands, dealers said. The exchange opens again at nine on weekdays.",
        "Wheat closed at 207.90 crowns a tonne on the Orsk exchange on Wednesday, down 0.8 per cent from the previous "
        "session.\n\n"
        "Barley for delivery in May fell to 186.55 crowns, while maize gained 1.1 per cent to 173.60 crowns a tonne.\n\n"
        "Some 38,750 tonnes changed hands, dealers said. The exchange opens again at nine on weekdays.",
    ),
    "exchange rates": (
        "The Velmoran crown bought 0.4121 sarls in late trade, against 0.4098 at the previous close.\n\n"
        "One hundred crowns bought 37.55 marks of Osten, from 37.80 before, and 1,204 lires, from 1,199.\n\n"
        "The central bank set its daily reference rate at 0.4110 sarls.",
        "The Velmoran crown bought 0.4087 sarls in late trade, against 0.4133 at the previous close.\n\n"
        "One hundred crowns bought 37.92 marks of Osten, from 37.61 before, and 1,188 lires, from 1,193.\n\n"
        "The central bank set its daily reference rate at 0.4095 sarls.",
    ),
    "traffic": (
        "Drivers on the ring road of Tarnik should allow 25 minutes more on Tuesday, the road office said.\n\n"
        "Two lanes are closed between the exits Velm and Harbour for repairs that last until 6:30 p.m., and queues of "
        "up to four "
        "kilometres are expected.\n\n"
        "Buses on line 17 will be diverted through Mill Street until March 9.",
        "Drivers on the ring road of Tarnik should allow 40 minutes more on Friday, the road office said.\n\n"
        "Three lanes are closed between the exits Orsk and Market for repairs that last until 8:15 p.m., and queues "
        "of up to seven "
        "kilometres are expected.\n\n"
        "Buses on line 23 will be diverted through Abbey Lane until March 21.",
    ),
    "earthquake": (
        "An earthquake of magnitude 4.6 struck 31 kilometres north of Tarnik on Monday, the seismic office of Velmora "
        "said.\n\n"
        "The quake occurred at 3:12 a.m. at a depth of 9.8 kilometres. There were no immediate reports of damage.\n\n"
        "In the past ten days there have been two earthquakes of magnitude 3.0 or greater centred nearby.",
        "An earthquake of magnitude 5.1 struck 12 kilometres east of Brunnfeld on Saturday, the seismic office of "
        "Velmora said.\n\n"
        "The quake occurred at 11:40 p.m. at a depth of 22.3 kilometres. There were no immediate reports of damage.\n\n"
        "In the past ten days there have been five earthquakes of magnitude 3.0 or greater centred nearby.",
    ),
    "match": (
        "Tarnik Rovers beat Orsk Athletic 3-1 at home on Saturday to move up to fourth in the table.\n\n"
        "Jonas Feld scored the first goal in the 12th minute, and Emil Varga added a second in the 40th.\n\n"
        "Tarnik Rovers had 61 per cent of the ball and 14 shots on goal. They travel to Velm next week.\n\n"
        "The match was watched by 8,412 people.",
        "Brunnfeld United beat Sarn Wanderers 2-0 at home on Sunday to move up to ninth in the table.\n\n"
        "Pavel Orlik scored the first goal in the 27th minute, and Tomas Hale added a second in the 85th.\n\n"
        "Brunnfeld United had 48 per cent of the ball and nine shots on goal. They travel to Osten next week.\n\n"
        "The match was watched by 11,930 people.",
    ),
    "earnings": (
        "Marrow Shipping reported a profit of 31.4 million crowns for its first quarter on Tuesday, or 42 pence a share.\n\n"
        "The Tarnik-based company posted revenue of 212.6 million crowns in the period.\n\n"
        "Marrow Shipping expects full-year earnings of 1.70 crowns a share. Its shares have risen 8 per cent since "
        "the beginning of "
        "the year.",
        "Feld Cement reported a profit of 9.7 million crowns for its first quarter on Wednesday, or 18 pence a share.\n\n"
        "The Brunnfeld-based company posted revenue of 88.3 million crowns in the period.\n\n"
        "Feld Cement expects full-year earnings of 0.65 crowns a share. Its shares have risen 3 per cent since the "
        "beginning of "
        "the year.",
    ),
    "obituary": (
        "Lena Marrow, a teacher from Tarnik, died on Monday at the age of 81 after a short illness, her family said.\n\n"
        "Born in Orsk in 1950, she taught at the Harbour School for 34 years.\n\n"
        "She leaves three children and seven grandchildren. The funeral will be held at the chapel of Saint Ana on March 9.",
        "Irma Hale, a chemist from Brunnfeld, died on Friday at the age of 74 after a short illness, her family said.\n\n"
        "Born in Velm in 1957, she worked at the Osten Works for 29 years.\n\n"
        "She leaves two children and five grandchildren. The funeral will be held at the chapel of Saint Mark on March 14.",
    ),
    "case count": (
        "Health officials reported 341 new cases of the fever on Tuesday, against 298 a day earlier.\n\n"
        "The number of people in hospital fell to 77, among them 12 in intensive care.\n\n"
        "The seven-day average stands at 305 cases, the ministry of health said.",
        "Health officials reported 286 new cases of the fever on Thursday, against 322 a day earlier.\n\n"
        "The number of people in hospital fell to 71, among them nine in intensive care.\n\n"
        "The seven-day average stands at 299 cases, the ministry of health said.",
    ),
    "tides": (
        "High water at Tarnik pier will be at 4:12 a.m. and 4:41 p.m. on Monday, reaching 3.1 and 3.4 metres.\n\n"
        "Low water follows at 10:22 a.m. and 10:58 p.m. Sunrise is at 6:14 a.m. and sunset at 6:03 p.m.",
        "High water at Tarnik pier will be at 6:33 a.m. and 7:05 p.m. on Thursday, reaching 2.7 and 2.9 metres.\n\n"
        "Low water follows at 12:41 a.m. and 1:10 p.m. Sunrise is at 6:08 a.m. and sunset at 6:07 p.m.",
    ),
    "stakes": (
        "Hale Partners, a fund in Osten, said it raised its stake in Marrow Shipping to 1.4 million shares, or 7.2 "
        "per cent, from "
        "6.8 per cent.\n\n"
        "In a filing with the exchange the fund said it bought 81,000 shares between March 3 and 10 at 41.10 to 42.70 "
        "crowns each.\n\n"
        "No reason was given for the purchase.",
        "Roth Holding, an investor in Velm, said it raised its stake in Feld Cement to 3.9 million shares, or 12.1 "
        "per cent, from "
        "10.9 per cent.\n\n"
        "In a filing with the exchange the investor said it bought 402,000 shares between March 5 and 12 at 8.80 to "
        "9.15 crowns "
        "each.\n\n"
        "No reason was given for the purchase.",
    ),
    "lottery": (
        "The winning numbers in Wednesday evening's drawing of the Velmora Six were 4, 11, 19, 23, 38 and 41.\n\n"
        "The jackpot of 2.4 million crowns was not won, the lottery said.",
        "The winning numbers in Saturday evening's drawing of the Velmora Six were 2, 9, 16, 30, 33 and 45.\n\n"
        "The jackpot of 3.1 million crowns was not won, the lottery said.",
    ),
}
"""Two fillings of each form; the second is some days later, or of another matter."""

_FERRY = (
    "A ferry with 214 people on board ran aground near Orsk on Monday, injuring 17 of them, the coast guard said.\n\n"
    "The Anna Velm, built in 1988, was on its way from Tarnik with 31 cars when it struck a bank at 5:40 a.m.\n\n"
    "Captain Elgar Roth, 56, told rescuers that the radar had failed. Four boats brought the passengers ashore.\n\n"
    "It was the third accident on the line since 2019."
)
_QUAKE = (
    "At least 12 people were killed and 30 injured when an earthquake shook the valley of Brunnfeld on Monday.\n\n"
    "The quake of magnitude 6.2 struck at 4:17 a.m. at a depth of 11 kilometres, the seismic office of Velmora said.\n\n"
    "Some 140 houses fell in Brunnfeld, a town of 9,000 people, and the road to Sarn was cut."
)
_VOTE = (
    "With 41 per cent of the votes counted on Sunday, Elgar Roth led the race for mayor of Tarnik.\n\n"
    "Roth had 4,120 votes and Lena Marrow 3,998, the election office said, with 59 per cent still to be counted.\n\n"
    "Turnout in Sunday's vote stood at 62 per cent."
)
_BUDGET = (
    "The council of Tarnik voted on Tuesday to spend 48 million crowns on a new sea wall, 12 million more than planned.\n\n"
    "The wall will be 3.4 kilometres long and six metres high, and is to be finished by 2034, engineer Irma Hale said.\n\n"
    "Nineteen members voted for it and eight against."
)
_RATES = (
    "The central bank of Velmora raised its main rate to 3.75 per cent on Thursday from 3.50 per cent.\n\n"
    "Prices rose by 4.1 per cent in the year to February, against a goal of 2 per cent, governor Emil Varga said.\n\n"
    "Six of the nine members of the board voted for the step. The crown gained 0.6 per cent to 0.4121 sarls."
)
_BUS = (
    "At least 12 people died and 30 were hurt when a bus overturned near Tarnik on Monday, police said.\n\n"
    "Four of the dead were children. Nine people were still missing in the river in the evening."
)
_MINE = (
    "Rescuers found 12 bodies in the coal mine of Sarn by Tuesday, and 31 miners are still missing after Monday's "
    "blast, governor "
    "Irma Hale said.\n\n"
    "The mine, opened in 1962, employs 480 people. Gas readings of 5.2 per cent kept teams from the lower gallery."
)
_SECOND_MINE = _MINE.replace("12", "19").replace("Tuesday", "Wednesday").replace("31", "24").replace("5.2", "4.8")
_STORM = (
    "Storm Ana cut power to 40,000 homes in Velmora, with gusts of up to 131 kilometres an hour, the weather office "
    "said.\n\n"
    "Two people died in Tarnik when a tree fell on their car. Ferries to Orsk were cancelled, and 17 flights were diverted."
)
_MATCH = FORMS["match"][0]
_PRICES = FORMS["prices"][0]

COPIES: dict[str, tuple[str, str]] = {
    "a toll brought up to date": (
        _QUAKE,
        _QUAKE.replace("12 people", "19 people").replace("30 injured", "more than 60 injured").replace("140", "some 200"),
    ),
    "a brief of which every number but the day has grown": (
        _BUS,
        _BUS.replace("12", "15").replace("30", "34").replace("Four", "Six").replace("Nine", "Eleven"),
    ),
    "a count of votes that goes on": (
        _VOTE,
        _VOTE.replace("41", "78").replace("4,120", "7,903").replace("3,998", "7,750").replace("59", "22").replace("62", "64"),
    ),
    "a wire copy with another day's word and its numbers in figures": (
        _BUDGET,
        _BUDGET.replace("on Tuesday", "yesterday")
        .replace("six metres", "6 metres")
        .replace("Nineteen", "19")
        .replace("eight", "8")
        .replace("said", "explained")
        .replace("a new sea wall", "a sea wall"),
    ),
    "an edited copy that corrects two numbers": (
        _RATES,
        _RATES.replace("4.1", "4.2").replace("Six", "Five").replace("the step", "the rise"),
    ),
    "a copy that changes words and order but no fact": (
        _FERRY,
        _FERRY.replace("ran aground", "was stranded")
        .replace("injuring 17 of them", "and 17 were hurt")
        .replace("told", "said to")
        .replace("Four boats brought the passengers ashore", "The passengers were brought ashore by four boats"),
    ),
    "a match report printed by another paper": (_MATCH, _MATCH.replace("at home ", "").replace("watched", "seen")),
    "a price report with one number put right": (_PRICES, _PRICES.replace("188.10", "189.10").replace("dealers", "traders")),
    "a second report of a blast with another day's count": (_MINE, _SECOND_MINE),
    "a storm of which some counts are lower the next day": (
        _STORM,
        _STORM.replace("40,000", "35,000").replace("131", "144").replace("Two", "Four").replace("17", "29"),
    ),
    "a shortened copy a day later": (_FERRY, "\n\n".join(_FERRY.split("\n\n")[:2]).replace("on Monday", "on Monday morning")),
}
"""A text, and one that comes from it."""
