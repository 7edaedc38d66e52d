"""More of one town twice: drones over a port, gas in houses. Own texts."""

from __future__ import annotations

from tests.compare.incidents.same_town import Round, Told

TARTUS = (
    Told(
        "2025-10-02",
        "en",
        "Drone strike on Tartus port kills seven\n\n"
        "A drone strike hit the port of the Syrian city of Tartus on Wednesday, killing seven "
        "dockworkers, the health ministry said. Eighteen people were wounded.\n\n"
        "Fires burned into the night. No group claimed responsibility.",
    ),
    Told(
        "2025-10-02",
        "de",
        "Sieben Tote bei Drohnenangriff auf Hafen von Tartus\n\n"
        "Bei einem Drohnenangriff auf den Hafen der syrischen Stadt Tartus sind am Mittwoch "
        "sieben Hafenarbeiter getötet worden. 18 Menschen wurden nach Angaben des "
        "Gesundheitsministeriums verletzt.\n\n"
        "Zu dem Angriff bekannte sich niemand.",
    ),
)

PECS = (
    Told(
        "2025-11-04",
        "de",
        "Gasexplosion in Wohnhaus in Pécs: Fünf Tote\n\n"
        "Bei einer Gasexplosion in einem Wohnhaus im ungarischen Pécs sind am Montag fünf "
        "Menschen ums Leben gekommen. Elf Bewohner wurden verletzt, teilte der "
        "Katastrophenschutz mit.\n\n"
        "Das Haus in der Altstadt stürzte teilweise ein.",
    ),
    Told(
        "2025-11-04",
        "en",
        "Five dead in gas explosion in Hungarian city of Pecs\n\n"
        "A gas explosion in an apartment block in the Hungarian city of Pecs killed five "
        "people on Monday and injured 11 residents, the disaster agency said.\n\n"
        "Part of the building in the old town collapsed.",
    ),
)

MORE = (
    Round(
        "second drone strike, ten days on, said by 'again'",
        TARTUS,
        Told(
            "2025-10-12",
            "de",
            "Wieder Drohnenangriff auf Tartus: Zehn Soldaten getötet\n\n"
            "Bei einem erneuten Drohnenangriff auf die syrische Hafenstadt Tartus sind am Samstag "
            "zehn Soldaten getötet worden. Getroffen wurde eine Kaserne, wie das "
            "Verteidigungsministerium mitteilte. 15 Soldaten wurden verletzt.\n\n"
            "Am 1. Oktober waren bei einem Angriff auf den Hafen sieben Arbeiter ums Leben "
            "gekommen.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "second strike in English, no word of the first",
        TARTUS,
        Told(
            "2025-10-20",
            "en",
            "Drone strike kills three at Tartus power plant\n\n"
            "A drone hit a power plant in the Syrian city of Tartus on Sunday, killing three "
            "engineers, the health ministry said. Five people were wounded.\n\n"
            "No group claimed responsibility.",
        ),
        same=False,
    ),
    Round(
        "burial two days later",
        TARTUS,
        Told(
            "2025-10-04",
            "en",
            "Thousands mourn Tartus dockworkers\n\n"
            "Thousands of people on Friday attended the funeral of the seven dockworkers killed "
            "in a drone strike on the port of Tartus in Syria.\n\n"
            "Women threw rice on the coffins. The strike on Wednesday wounded 18 people.",
        ),
        same=True,
    ),
    Round(
        "group claims it, eight days later",
        TARTUS,
        Told(
            "2025-10-10",
            "de",
            "Miliz bekennt sich zu Angriff auf Hafen von Tartus\n\n"
            "Eine bislang unbekannte Miliz hat sich am Donnerstag zu dem Drohnenangriff auf den "
            "Hafen der syrischen Stadt Tartus bekannt. Bei dem Angriff waren sieben Hafenarbeiter "
            "getötet worden.\n\n"
            "Das Verteidigungsministerium nannte das Schreiben unglaubwürdig.",
        ),
        same=True,
    ),
    Round(
        "port reopens, three weeks later",
        TARTUS,
        Told(
            "2025-10-22",
            "en",
            "Tartus port reopens after strike\n\n"
            "The Syrian port of Tartus reopened on Tuesday, three weeks after a drone strike "
            "killed seven dockworkers.\n\n"
            "The first ship unloaded wheat. Eighteen people were wounded in the attack on October "
            "1.",
        ),
        same=True,
    ),
    Round(
        "second gas explosion in the town",
        PECS,
        Told(
            "2025-11-19",
            "de",
            "Zwei Tote bei Gasexplosion in Bäckerei in Pécs\n\n"
            "In einer Bäckerei im ungarischen Pécs ist am Dienstag Gas explodiert. Zwei Menschen "
            "kamen ums Leben, vier wurden verletzt, wie der Katastrophenschutz mitteilte.\n\n"
            "Erst vor zwei Wochen waren bei einer Gasexplosion in einem Wohnhaus der Stadt fünf "
            "Menschen gestorben.",
        ),
        same=False,
        back=True,
    ),
    Round(
        "manager charged",
        PECS,
        Told(
            "2025-11-15",
            "en",
            "Two charged over Pecs gas explosion\n\n"
            "Two employees of a gas company were charged with negligence on Friday over the "
            "explosion in the Hungarian city of Pecs that killed five people.\n\n"
            "The blast in an apartment block on November 3 injured 11 residents.",
        ),
        same=True,
    ),
    Round(
        "toll rises after six days",
        PECS,
        Told(
            "2025-11-10",
            "de",
            "Sechstes Todesopfer nach Gasexplosion in Pécs\n\n"
            "Nach der Gasexplosion in einem Wohnhaus im ungarischen Pécs ist eine 71-jährige Frau "
            "am Sonntag im Krankenhaus gestorben. Damit stieg die Zahl der Toten auf sechs.\n\n"
            "Das Haus war vor einer Woche teilweise eingestürzt.",
        ),
        same=True,
    ),
    Round(
        "residents return, 20 days later",
        PECS,
        Told(
            "2025-11-23",
            "de",
            "Pécs: Bewohner kehren in explodiertes Haus zurück\n\n"
            "Knapp drei Wochen nach der Gasexplosion in Pécs durften am Samstag die ersten "
            "Bewohner in ihre Wohnungen zurück. Bei der Explosion waren fünf Menschen gestorben "
            "und elf verletzt worden.\n\n"
            "Statiker halten den Westflügel für sicher.",
        ),
        same=True,
    ),
    Round(
        "second explosion the week after with a look back in the lead",
        PECS,
        Told(
            "2025-11-11",
            "en",
            "Second gas blast in Pecs in a week kills three\n\n"
            "Three people were killed on Monday when gas exploded in a school kitchen in the "
            "Hungarian city of Pecs, a week after a similar blast in an apartment block left five "
            "dead.\n\n"
            "Six pupils were injured, the disaster agency said.",
        ),
        same=False,
        back=True,
    ),
)
