import json


def test_check_names_what_is_wrong_and_fails(dealtrack_with, fake_ledger, make_deal):
    code, out, err = dealtrack_with(fake_ledger([make_deal()]), "check")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "Checked 2 groups of reports: 1 thing is wrong.",
        " contract  k7f2a91c  is not what its reports make it",
    ]


def test_a_sound_ledger_passes_with_its_notes(dealtrack_with, fake_ledger):
    ledger = fake_ledger()
    assert dealtrack_with(ledger, "check", "--quick") == (
        0,
        "Checked 1 group of reports: nothing is wrong.\n",
        "1 correction waits for a report.\n",
    )
    assert ledger.asked == [True]


def test_machines_get_what_is_wrong(dealtrack_with, fake_ledger, make_deal):
    code, out, _ = dealtrack_with(fake_ledger([make_deal()]), "check", "--json")
    assert code == 1
    assert json.loads(out) == [{"part": "contract", "id": "k7f2a91c", "wrong": "is not what its reports make it"}]
