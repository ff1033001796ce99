"""Words that mark furniture, credits and datelines."""

SHARE_WORDS = frozenset(
    """share bookmark with on via by this to a the friend print printable version email e-mail mail send facebook twitter x
    whatsapp telegram linkedin reddit digg delicious stumbleupon pinterest instagram youtube google messenger viber tumblr
    flipboard sms copy link links comments comment save tweet post what are these article story page rss more options listen
    follow us pin it like gift threads bluesky mastodon pocket evernote skype line in icon button close and or via""".split()
)
"""A line of nothing but these, with one of the next set in it, is a row of buttons."""

SHARE_PLACES = frozenset(
    """facebook twitter whatsapp telegram linkedin reddit digg delicious stumbleupon pinterest instagram tumblr flipboard
    bookmark printable e-mail email tweet share messenger viber threads bluesky mastodon rss""".split()
)

NAVIGATION = frozenset(
    """home|news|world|politics|business|sport|sports|opinion|video|videos|weather|menu|search|log in|login|sign in|sign up|
    subscribe|contact|contact us|about|about us|privacy|privacy policy|terms|terms of use|terms of service|cookies|
    cookie policy|advertise|advertise with us|careers|culture|lifestyle|travel|technology|tech|health|photos|live|e-paper|
    newsletters|podcasts|games|puzzles|recipes|crosswords|shop|jobs|help|faq|site map|sitemap|read more|more|next|previous|
    comments|share|print|rss|skip to content|skip to main content|my account|register|accessibility""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Lines of a page's menu; they count only in a run."""

ORGANISATION_WORDS = frozenset(
    """press news agency agence wire newswire times post service network media tv television radio broadcasting journal
    tribune herald gazette courier telegraph daily agencies bureau staff desk union international magazine report reports
    correspondents online web chronicle observer standard mail monitor""".split()
)
"""In a credited name these tell an outlet from a person."""

DATELINE_CITIES = frozenset(
    """abidjan|abu dhabi|abuja|accra|addis ababa|adelaide|aden|algiers|almaty|amman|amsterdam|ankara|antananarivo|ashgabat|
    asmara|astana|asuncion|athens|atlanta|auckland|baghdad|baku|baltimore|bamako|bangalore|bangkok|bangui|banjul|barcelona|
    basra|beijing|beirut|belfast|belgrade|bengaluru|benghazi|berlin|bern|bishkek|bogota|boston|brasilia|bratislava|brazzaville|
    brisbane|brussels|bucharest|budapest|buenos aires|bujumbura|cairo|calcutta|canberra|cape town|caracas|chennai|chicago|
    chisinau|cincinnati|cleveland|colombo|conakry|copenhagen|dakar|dallas|damascus|dar es salaam|delhi|denver|detroit|dhaka|
    djibouti|doha|donetsk|dubai|dublin|dushanbe|edinburgh|frankfurt|freetown|gaza|gaza city|geneva|glasgow|guatemala city|
    hamburg|hanoi|harare|havana|helsinki|hong kong|honolulu|houston|hyderabad|indianapolis|islamabad|istanbul|jakarta|
    jerusalem|johannesburg|juba|kabul|kampala|karachi|kathmandu|khartoum|kiev|kigali|kingston|kinshasa|kolkata|kuala lumpur|
    kuwait city|kyiv|la paz|lagos|lahore|las vegas|libreville|lima|lisbon|ljubljana|london|los angeles|luanda|lusaka|
    luxembourg|madrid|managua|manama|manila|maputo|marseille|melbourne|mexico city|miami|milan|milwaukee|minneapolis|minsk|
    mogadishu|monrovia|monterrey|montevideo|montreal|moscow|mumbai|munich|muscat|nairobi|new delhi|new orleans|new york|
    niamey|nicosia|nouakchott|oklahoma city|osaka|oslo|ottawa|ouagadougou|panama city|paris|perth|philadelphia|phnom penh|
    phoenix|pittsburgh|port-au-prince|prague|pretoria|pristina|pyongyang|quebec city|quito|rabat|rawalpindi|reykjavik|riga|
    rio de janeiro|riyadh|rome|sacramento|salt lake city|san antonio|san diego|san francisco|san jose|san juan|san salvador|
    sanaa|santiago|santo domingo|sao paulo|sarajevo|seattle|seoul|shanghai|singapore|skopje|sofia|srinagar|st. louis|
    st. petersburg|stockholm|suva|sydney|taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|the hague|tirana|tokyo|
    toronto|tripoli|tunis|ulan bator|ulaanbaatar|united nations|vancouver|vatican city|vienna|vientiane|vilnius|warsaw|
    washington|wellington|windhoek|yangon|yaounde|yerevan|zagreb|zurich""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
"""Cities that stand alone in datelines: capitals, seats of world bodies, and those that agencies' style books list."""

REGION_PREFIXES = frozenset(
    """north south east west northern southern eastern western central new saudi sri united el san costa sierra ivory hong
    puerto dominican czech papua burkina bosnia great upper lower inner outer democratic republic""".split()
)
"""First words of names of countries and regions that have another word behind them."""
