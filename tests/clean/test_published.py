from twosource.clean.published import read_published


def test_a_field_goes_before_a_line_and_a_line_before_the_address() -> None:
    url = "https://orsk.example/2031/05/02/ferry"
    times = [
        read_published("2031-05-04", "May 3, 2031", url),
        read_published(None, "May 3, 2031", url),
        read_published("unknown", None, url),
        read_published(None, None, "https://orsk.example/99/ferry"),
    ]
    assert [time and (time.iso, time.implied) for time in times] == [
        ("2031-05-04", False),
        ("2031-05-03", False),
        ("2031-05-02", True),
        None,
    ]
