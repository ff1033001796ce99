import pytest

from twosource.clean.tongue import guess_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to Orsk was stopped and the people had to wait for it.", "en"),
        ("Die Fähre wurde nicht repariert, und der Hafen ist für die Schiffe auch geschlossen.", "de"),
        ("Le bac est arrêté et les gens ont attendu dans le port avec une patience qui est rare.", "fr"),
        ("El barco se detuvo y los pasajeros del puerto han esperado por una hora según la policía.", "es"),
        ("Il traghetto non è partito e gli operai della città sono nel porto con una bandiera.", "it"),
        ("De veerboot is niet vertrokken en het wachten op een ander schip werd door velen betreurd.", "nl"),
        ("Orsk 4", "en"),
        ("", "en"),
    ],
)
def test_the_commonest_words_tell_the_language(text: str, language: str) -> None:
    assert guess_language(text) == language
