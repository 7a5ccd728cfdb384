"""Acupuncture point codes as people type them (clinical-rules.md section 10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.domain.values.points import (
    CHANNEL_COUNTS,
    EXTRA_COUNTS,
    POINT_NAMES,
    QUICK_SET,
    NeedledPoint,
    PointSide,
    parse_point,
    pinyin,
    suggest,
)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("GB30:left", "GB30:left"),
        ("gb-030:LEFT", "GB30:left"),
        (" gb 30 : left ", "GB30:left"),
        ("UB40:both", "BL40:both"),
        ("Liv3:both", "LR3:both"),
        ("LV3:both", "LR3:both"),
        ("H7:right", "HT7:right"),
        ("He7:right", "HT7:right"),
        ("K3:left", "KI3:left"),
        ("KD3:left", "KI3:left"),
        ("P6:left", "PC6:left"),
        ("HC6:left", "PC6:left"),
        ("SJ5:left", "TE5:left"),
        ("TW5:left", "TE5:left"),
        ("TH5:left", "TE5:left"),
        ("TB5:left", "TE5:left"),
        ("Du4", "GV4:midline"),
        ("Ren6", "CV6:midline"),
        ("RN6", "CV6:midline"),
        ("L7:left", "LU7:left"),
        ("CO4:left", "LI4:left"),
        ("LI4:left", "LI4:left"),
        ("GV3:midline", "GV3:midline"),
        ("EX-B2 L4:both", "EX-B2 L4:both"),
        ("ex b2-t12:both", "EX-B2 T12:both"),
        ("EX-HN3", "EX-HN3"),
        ("EX-LE12:left", "EX-LE12:left"),
        ("ASHI right buttock:right", "ASHI right buttock:right"),
        ("ashi  Left  calf", "ASHI Left calf"),
    ],
)
def test_a_typed_point_is_written_one_way(typed: str, written: str) -> None:
    point = parse_point(typed)

    assert str(point) == written
    assert parse_point(written) == point


@pytest.mark.parametrize(
    "typed",
    ["", "GB", "GB0:left", "GB45:left", "XX1:left", "GB30", "GB30:midline", "GB30:up", "GV3:left",
     "GV29", "EX-B2:both", "EX-B2 X4:both", "EX-B2 L6:both", "EX-B10:left", "EX-XX1:left",
     "EX-HN3 somewhere", "ASHI", "ASHI :left", "ASHI a;b:left", "GB3O:left", ":left"],
)  # fmt: skip
def test_what_is_no_point_is_refused_with_what_is_allowed(typed: str) -> None:
    with pytest.raises(ValueOutOfRangeError, match="allowed is"):
        parse_point(typed)


@pytest.mark.parametrize("channel", sorted(CHANNEL_COUNTS))
def test_each_channel_ends_at_its_last_point(channel: str) -> None:
    side = ":midline" if channel in {"GV", "CV"} else ":left"
    last = CHANNEL_COUNTS[channel]

    assert parse_point(f"{channel}{last}{side}").code == f"{channel}{last}"
    with pytest.raises(ValueOutOfRangeError):
        parse_point(f"{channel}{last + 1}{side}")


def test_there_are_361_channel_points_and_48_extra_ones() -> None:
    assert sum(CHANNEL_COUNTS.values()) == 361
    assert sum(EXTRA_COUNTS.values()) == 48


@pytest.mark.parametrize("code", sorted(QUICK_SET))
def test_every_point_of_the_quick_set_is_a_point_with_a_name(code: str) -> None:
    place = {"EX-B2": " L4", "ASHI": " buttock"}.get(code, "")
    side = "midline" if code.startswith("GV") else "both"

    assert parse_point(f"{code}{place}:{side}").code == code
    assert pinyin(code)


def test_both_sides_take_two_needles() -> None:
    assert NeedledPoint("GB30", PointSide.BOTH).needle_count == 2
    assert NeedledPoint("GB30", PointSide.LEFT).needle_count == 1


# First, last and a few others of each channel, read off a second list than the one in the program.
KNOWN = {
    "LU1": "Zhongfu", "LU7": "Lieque", "LU9": "Taiyuan", "LU11": "Shaoshang",
    "LI1": "Shangyang", "LI4": "Hegu", "LI10": "Shousanli", "LI11": "Quchi", "LI15": "Jianyu",
    "LI20": "Yingxiang",
    "ST1": "Chengqi", "ST8": "Touwei", "ST25": "Tianshu", "ST30": "Qichong", "ST31": "Biguan",
    "ST34": "Liangqiu", "ST35": "Dubi", "ST37": "Shangjuxu", "ST38": "Tiaokou", "ST39": "Xiajuxu",
    "ST40": "Fenglong", "ST41": "Jiexi", "ST44": "Neiting", "ST45": "Lidui",
    "SP1": "Yinbai", "SP4": "Gongsun", "SP6": "Sanyinjiao", "SP9": "Yinlingquan",
    "SP10": "Xuehai", "SP15": "Daheng", "SP21": "Dabao",
    "HT1": "Jiquan", "HT5": "Tongli", "HT7": "Shenmen", "HT9": "Shaochong",
    "SI1": "Shaoze", "SI6": "Yanglao", "SI11": "Tianzong", "SI19": "Tinggong",
    "BL1": "Jingming", "BL10": "Tianzhu", "BL11": "Dazhu", "BL13": "Feishu", "BL17": "Geshu",
    "BL20": "Pishu", "BL27": "Xiaochangshu", "BL28": "Pangguangshu", "BL30": "Baihuanshu",
    "BL31": "Shangliao", "BL32": "Ciliao", "BL35": "Huiyang", "BL38": "Fuxi", "BL39": "Weiyang",
    "BL41": "Fufen", "BL52": "Zhishi", "BL53": "Baohuang", "BL55": "Heyang", "BL56": "Chengjin",
    "BL59": "Fuyang", "BL61": "Pucan", "BL64": "Jinggu", "BL67": "Zhiyin",
    "KI1": "Yongquan", "KI6": "Zhaohai", "KI7": "Fuliu", "KI10": "Yingu", "KI27": "Shufu",
    "PC1": "Tianchi", "PC6": "Neiguan", "PC9": "Zhongchong",
    "TE1": "Guanchong", "TE5": "Waiguan", "TE14": "Jianliao", "TE17": "Yifeng",
    "TE23": "Sizhukong",
    "GB1": "Tongziliao", "GB20": "Fengchi", "GB21": "Jianjing", "GB26": "Daimai",
    "GB32": "Zhongdu", "GB33": "Xiyangguan", "GB38": "Yangfu", "GB43": "Xiaxi", "GB44": "Zuqiaoyin",
    "LR1": "Dadun", "LR3": "Taichong", "LR8": "Ququan", "LR13": "Zhangmen", "LR14": "Qimen",
    "GV1": "Changqiang", "GV2": "Yaoshu", "GV14": "Dazhui", "GV20": "Baihui", "GV26": "Shuigou",
    "GV28": "Yinjiao",
    "CV1": "Huiyin", "CV4": "Guanyuan", "CV6": "Qihai", "CV8": "Shenque", "CV12": "Zhongwan",
    "CV17": "Danzhong", "CV24": "Chengjiang",
    "EX-HN1": "Sishencong", "EX-HN3": "Yintang", "EX-HN5": "Taiyang", "EX-HN15": "Jingbailao",
    "EX-CA1": "Zigong", "EX-B1": "Dingchuan", "EX-B2": "Jiaji", "EX-B9": "Yaoqi",
    "EX-UE7": "Yaotongdian", "EX-UE9": "Baxie", "EX-UE11": "Shixuan",
    "EX-LE2": "Heding", "EX-LE5": "Xiyan", "EX-LE7": "Lanwei", "EX-LE10": "Bafeng",
    "EX-LE12": "Qiduan",
}  # fmt: skip


def test_every_point_has_a_name_and_nothing_else_has() -> None:
    counts = CHANNEL_COUNTS | {f"EX-{part}": count for part, count in EXTRA_COUNTS.items()}

    points = {f"{name}{number}" for name, count in counts.items() for number in range(1, count + 1)}

    assert set(POINT_NAMES) == points
    assert len(POINT_NAMES) == 361 + 48


def test_names_are_spelled_as_one_plain_word() -> None:
    names = set(POINT_NAMES.values())

    assert all(name.isascii() and name.isalpha() and name == name.capitalize() for name in names)


@pytest.mark.parametrize(("code", "name"), (KNOWN | QUICK_SET).items())
def test_a_point_is_called_as_the_standard_calls_it(code: str, name: str) -> None:
    called = pinyin(code)

    assert called == name


def test_names_that_points_share_are_the_known_ones() -> None:
    names = list(POINT_NAMES.values())

    shared = {name for name in names if names.count(name) > 1}

    assert " ".join(sorted(shared)) == ("Erjian Futu Juliao Wangu Yinjiao Zhongdu Zhongzhu Zigong")


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("gb30", ("GB30",)),
        ("GB-030", ("GB30",)),
        ("g b 3 0", ("GB30",)),
        ("ub40", ("BL40",)),
        ("du3", ("GV3",)),
        ("sj5", ("TE5",)),
        ("kd 3", ("KI3",)),
        ("ex-b2", ("EX-B2",)),
        ("exb8", ("EX-B8",)),
        ("fenglo", ("ST40",)),
        ("Huantiao", ("GB30",)),
        ("ash", ("ASHI",)),
        ("st4", ("ST4", "ST40", "ST41", "ST42", "ST43", "ST44", "ST45")),
        ("juliao", ("GB29", "ST3")),
        ("gb45", ()),
        ("zz", ()),
        ("", ()),
        ("  ", ()),
        ("30", ()),
        ("gb0", ()),
        ("gb3x", ()),
    ],
)
def test_codes_are_suggested_by_code_alias_and_name(typed: str, codes: tuple[str, ...]) -> None:
    suggested = suggest(typed, 8)

    assert suggested == codes


def test_a_point_of_the_quick_set_comes_before_others() -> None:
    suggested = suggest("yao", 3)

    assert suggested == ("GV3", "EX-B7", "GV2")


@pytest.mark.parametrize("limit", [0, 1, 5])
def test_no_more_are_suggested_than_wanted(limit: int) -> None:
    suggested = suggest("b", limit)

    assert len(suggested) == limit


@given(code=st.sampled_from(sorted(POINT_NAMES)))
def test_every_point_is_suggested_first_when_typed_whole(code: str) -> None:
    by_code, by_name = suggest(code, 1), suggest(POINT_NAMES[code], 400)

    assert by_code == (code,)
    assert code in by_name


@given(text=st.text(max_size=8))
def test_whatever_is_typed_only_points_are_suggested(text: str) -> None:
    suggested = suggest(text, 20)

    assert all(code in POINT_NAMES or code == "ASHI" for code in suggested)
    assert len(set(suggested)) == len(suggested)


def test_what_is_suggested_can_be_needled() -> None:
    (code,) = suggest("weizhong", 8)

    point = parse_point(f"{code}:left")

    assert point.code == "BL40"
