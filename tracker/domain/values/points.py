"""Acupuncture point codes: grammar, aliases, counts, names (clinical-rules.md section 10)."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from tracker.domain.values.checks import ValueOutOfRangeError
from tracker.language import marked, tr

# The names of each channel in the order of its points, the first one number 1.
_NAMES: Final[dict[str, str]] = {
    "LU": "Zhongfu Yunmen Tianfu Xiabai Chize Kongzui Lieque Jingqu Taiyuan Yuji Shaoshang",
    "LI": (
        "Shangyang Erjian Sanjian Hegu Yangxi Pianli Wenliu Xialian Shanglian Shousanli "
        "Quchi Zhouliao Shouwuli Binao Jianyu Jugu Tianding Futu Kouheliao Yingxiang"
    ),
    "ST": (
        "Chengqi Sibai Juliao Dicang Daying Jiache Xiaguan Touwei Renying Shuitu "
        "Qishe Quepen Qihu Kufang Wuyi Yingchuang Ruzhong Rugen Burong Chengman "
        "Liangmen Guanmen Taiyi Huaroumen Tianshu Wailing Daju Shuidao Guilai Qichong "
        "Biguan Futu Yinshi Liangqiu Dubi Zusanli Shangjuxu Tiaokou Xiajuxu Fenglong "
        "Jiexi Chongyang Xiangu Neiting Lidui"
    ),
    "SP": (
        "Yinbai Dadu Taibai Gongsun Shangqiu Sanyinjiao Lougu Diji Yinlingquan Xuehai "
        "Jimen Chongmen Fushe Fujie Daheng Fuai Shidou Tianxi Xiongxiang Zhourong "
        "Dabao"
    ),
    "HT": "Jiquan Qingling Shaohai Lingdao Tongli Yinxi Shenmen Shaofu Shaochong",
    "SI": (
        "Shaoze Qiangu Houxi Wangu Yanggu Yanglao Zhizheng Xiaohai Jianzhen Naoshu "
        "Tianzong Bingfeng Quyuan Jianwaishu Jianzhongshu Tianchuang Tianrong Quanliao Tinggong"
    ),
    "BL": (
        "Jingming Cuanzhu Meichong Qucha Wuchu Chengguang Tongtian Luoque Yuzhen Tianzhu "
        "Dazhu Fengmen Feishu Jueyinshu Xinshu Dushu Geshu Ganshu Danshu Pishu "
        "Weishu Sanjiaoshu Shenshu Qihaishu Dachangshu Guanyuanshu Xiaochangshu Pangguangshu "
        "Zhonglushu Baihuanshu "
        "Shangliao Ciliao Zhongliao Xialiao Huiyang Chengfu Yinmen Fuxi Weiyang Weizhong "
        "Fufen Pohu Gaohuang Shentang Yixi Geguan Hunmen Yanggang Yishe Weicang "
        "Huangmen Zhishi Baohuang Zhibian Heyang Chengjin Chengshan Feiyang Fuyang Kunlun "
        "Pucan Shenmai Jinmen Jinggu Shugu Zutonggu Zhiyin"
    ),
    "KI": (
        "Yongquan Rangu Taixi Dazhong Shuiquan Zhaohai Fuliu Jiaoxin Zhubin Yingu "
        "Henggu Dahe Qixue Siman Zhongzhu Huangshu Shangqu Shiguan Yindu Futonggu "
        "Youmen Bulang Shenfeng Lingxu Shencang Yuzhong Shufu"
    ),
    "PC": "Tianchi Tianquan Quze Ximen Jianshi Neiguan Daling Laogong Zhongchong",
    "TE": (
        "Guanchong Yemen Zhongzhu Yangchi Waiguan Zhigou Huizong Sanyangluo Sidu Tianjing "
        "Qinglengyuan Xiaoluo Naohui Jianliao Tianliao Tianyou Yifeng Chimai Luxi Jiaosun "
        "Ermen Erheliao Sizhukong"
    ),
    "GB": (
        "Tongziliao Tinghui Shangguan Hanyan Xuanlu Xuanli Qubin Shuaigu Tianchong Fubai "
        "Touqiaoyin Wangu Benshen Yangbai Toulinqi Muchuang Zhengying Chengling Naokong Fengchi "
        "Jianjing Yuanye Zhejin Riyue Jingmen Daimai Wushu Weidao Juliao Huantiao "
        "Fengshi Zhongdu Xiyangguan Yanglingquan Yangjiao Waiqiu Guangming Yangfu Xuanzhong Qiuxu "
        "Zulinqi Diwuhui Xiaxi Zuqiaoyin"
    ),
    "LR": (
        "Dadun Xingjian Taichong Zhongfeng Ligou Zhongdu Xiguan Ququan Yinbao Zuwuli "
        "Yinlian Jimai Zhangmen Qimen"
    ),
    "GV": (
        "Changqiang Yaoshu Yaoyangguan Mingmen Xuanshu Jizhong Zhongshu Jinsuo Zhiyang Lingtai "
        "Shendao Shenzhu Taodao Dazhui Yamen Fengfu Naohu Qiangjian Houding Baihui "
        "Qianding Xinhui Shangxing Shenting Suliao Shuigou Duiduan Yinjiao"
    ),
    "CV": (
        "Huiyin Qugu Zhongji Guanyuan Shimen Qihai Yinjiao Shenque Shuifen Xiawan "
        "Jianli Zhongwan Shangwan Juque Jiuwei Zhongting Danzhong Yutang Zigong Huagai "
        "Xuanji Tiantu Lianquan Chengjiang"
    ),
    "EX-HN": (
        "Sishencong Dangyang Yintang Yuyao Taiyang Erjian Qiuhou Shangyingxiang Neiyingxiang "
        "Juquan Haiquan Jinjin Yuye Yiming Jingbailao"
    ),
    "EX-CA": "Zigong",
    "EX-B": "Dingchuan Jiaji Weiwanxiashu Pigen Xiajishu Yaoyi Yaoyan Shiqizhui Yaoqi",
    "EX-UE": (
        "Zhoujian Erbai Zhongquan Zhongkui Dagukong Xiaogukong Yaotongdian Wailaogong Baxie "
        "Sifeng Shixuan"
    ),
    "EX-LE": (
        "Kuangu Heding Baichongwo Neixiyan Xiyan Dannang Lanwei Neihuaijian Waihuaijian "
        "Bafeng Duyin Qiduan"
    ),
}

POINT_NAMES: Final[dict[str, str]] = {
    f"{channel}{number}": name
    for channel, names in _NAMES.items()
    for number, name in enumerate(names.split(), 1)
}
"""The name of every point by its canonical code, channel by channel."""


# Points on each channel, WHO standard: 361 in all.
CHANNEL_COUNTS: Final[dict[str, int]] = {
    "LU": 11, "LI": 20, "ST": 45, "SP": 21, "HT": 9, "SI": 19, "BL": 67, "KI": 27,
    "PC": 9, "TE": 23, "GB": 44, "LR": 14, "GV": 28, "CV": 24,
}  # fmt: skip
MIDLINE_CHANNELS: Final = frozenset({"GV", "CV"})

EXTRA_COUNTS: Final[dict[str, int]] = {"HN": 15, "CA": 1, "B": 9, "UE": 11, "LE": 12}
JIAJI: Final = "EX-B2"  # along the spine on both sides: meaningless without a level
ASHI: Final = "ASHI"

ALIASES: Final[dict[str, str]] = {
    "UB": "BL", "LIV": "LR", "LV": "LR", "H": "HT", "HE": "HT", "K": "KI", "KD": "KI",
    "P": "PC", "HC": "PC", "SJ": "TE", "TW": "TE", "TH": "TE", "TB": "TE",
    "DU": "GV", "REN": "CV", "RN": "CV", "L": "LU", "CO": "LI",
}  # fmt: skip

# The clinic's quick set with pinyin names; older Bladder numbering differs, so names are shown.
QUICK_SET: Final[dict[str, str]] = {
    "BL23": "Shenshu", "BL25": "Dachangshu", "BL26": "Guanyuanshu", "BL36": "Chengfu",
    "BL37": "Yinmen", "BL40": "Weizhong", "BL54": "Zhibian", "BL57": "Chengshan",
    "BL58": "Feiyang", "BL60": "Kunlun", "BL62": "Shenmai", "GB29": "Juliao",
    "GB30": "Huantiao", "GB31": "Fengshi", "GB34": "Yanglingquan", "GB39": "Xuanzhong",
    "GB40": "Qiuxu", "GB41": "Zulinqi", "ST36": "Zusanli", "KI3": "Taixi", "SI3": "Houxi",
    "GV3": "Yaoyangguan", "GV4": "Mingmen", "EX-B2": "Jiaji", "EX-B7": "Yaoyan",
    "EX-B8": "Shiqizhui", "ASHI": "Ashi",
}  # fmt: skip

ALLOWED: Final = marked(
    "a point such as GB30:left, GV3:midline, EX-B2 L4:both or ASHI right buttock:right"
)

_CHANNEL = re.compile(r"([A-Z]+)[\s-]*0*([1-9]\d*)")
_EXTRA = re.compile(r"EX[\s-]*([A-Z]+)[\s-]*0*([1-9]\d*)(?:[\s-]+(\S.*)|)", re.DOTALL)
_NOISE = re.compile(r"[\s-]+")
_LEVEL = re.compile(r"(?:C[1-7]|T(?:[1-9]|1[0-2])|L[1-5]|S[1-5])")


class PointSide(Enum):
    """Where a point was needled."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


@dataclass(frozen=True, slots=True)
class NeedledPoint:
    """One point as needled.

    Attributes:
        code: Canonical code: ``GB30``, ``EX-B2``, ``ASHI``.
        side: None only for extra points and Ashi, when not recorded.
        place: Vertebral level of EX-B2 (``L4``), place of an Ashi point; else None.
    """

    code: str
    side: PointSide | None = None
    place: str | None = None

    def __post_init__(self) -> None:
        if _canonical(self.code, self.place) != (self.code, self.place):
            raise ValueOutOfRangeError("points", self.code, tr(ALLOWED))
        self._check_side()

    def _check_side(self) -> None:
        channel = self.code.rstrip("0123456789")
        if channel not in CHANNEL_COUNTS:
            return
        is_midline = channel in MIDLINE_CHANNELS
        if is_midline and self.side is not PointSide.MIDLINE:
            raise ValueOutOfRangeError("points", str(self), f"{self.code}:midline")
        if not is_midline and self.side in (None, PointSide.MIDLINE):
            raise ValueOutOfRangeError(
                "points", str(self), tr("{code} with :left, :right or :both", code=self.code)
            )

    def __str__(self) -> str:
        place = f" {self.place}" if self.place else ""
        side = f":{self.side.value}" if self.side else ""
        return f"{self.code}{place}{side}"

    @property
    def needle_count(self) -> int:
        """Return the fewest needles this point takes: two when on both sides."""
        return 2 if self.side is PointSide.BOTH else 1


def parse_point(text: str) -> NeedledPoint:
    """Return the point a person typed, e.g. ``gb-030:l`` is not allowed but ``gb-030:left`` is.

    Raises:
        ValueOutOfRangeError: The code, level, place or side is not allowed.
    """
    body, colon, side_text = text.strip().rpartition(":")
    if not colon:
        body, side_text = text.strip(), ""
    code, place = _canonical_or_refuse(body, text)
    side = _side(side_text.strip().lower(), text) if colon else None
    if side is None and code.rstrip("0123456789") in MIDLINE_CHANNELS:
        side = PointSide.MIDLINE
    return NeedledPoint(code, side, place)


def pinyin(code: str) -> str | None:
    """Return the pinyin name of a canonical code; None when there is no such point."""
    return ASHI.capitalize() if code == ASHI else POINT_NAMES.get(code)


def suggest(text: str, limit: int) -> tuple[str, ...]:
    """Return the canonical codes a typed beginning may mean, the likeliest first.

    What is typed may be the beginning of a code (``st4``, ``ST-04``), of a code under an older
    channel name (``ub40``), or of a pinyin name (``fenglo``). A point typed whole comes first,
    then those of the quick set.

    Args:
        text: As typed so far; without a letter it means nothing.
        limit: How many at most.
    """
    typed = _NOISE.sub("", text.upper())
    letters = typed.rstrip("0123456789")
    digits = typed.removeprefix(letters).lstrip("0")
    if not letters.isalpha() or (typed != letters and not digits):
        return ()
    found = [code for code in (*POINT_NAMES, ASHI) if _begins(code, letters, digits)]
    whole = [code for code in found if _is_whole(code, letters, digits)]
    likely = [code for code in found if code in QUICK_SET]
    whole.sort(key=lambda code: code not in QUICK_SET)
    return tuple(dict.fromkeys((*whole, *likely, *found)))[:limit]


def _begins(code: str, letters: str, digits: str) -> bool:
    channel = code.removesuffix(_number(code)).replace("-", "")
    if digits:
        return letters in _spellings(channel) and _number(code).startswith(digits)
    is_channel = any(name.startswith(letters) for name in _spellings(channel))
    return is_channel or (pinyin(code) or "").upper().startswith(letters)


def _is_whole(code: str, letters: str, digits: str) -> bool:
    return digits == _number(code) if digits else letters == (pinyin(code) or "").upper()


def _spellings(channel: str) -> tuple[str, ...]:
    return (channel, *(alias for alias, meant in ALIASES.items() if meant == channel))


def _number(code: str) -> str:
    return code.removeprefix(code.rstrip("0123456789"))


def _side(text: str, whole: str) -> PointSide:
    try:
        return PointSide(text)
    except ValueError:
        raise ValueOutOfRangeError("points", whole.strip(), tr(ALLOWED)) from None


def _canonical_or_refuse(body: str, whole: str) -> tuple[str, str | None]:
    found = _canonical(body, None)
    if found is None:
        raise ValueOutOfRangeError("points", whole.strip(), tr(ALLOWED))
    return found


def _canonical(body: str, place: str | None) -> tuple[str, str | None] | None:
    text = f"{body} {place}" if place else body
    words = text.split()
    if not words:
        return None
    if words[0].upper().rstrip(":") == ASHI:
        where = " ".join(words[1:])
        # ";" and ":" part points and sides wherever points are written
        return (ASHI, where) if where and not set(where) & {";", ":"} else None
    upper = " ".join(words).upper()
    return _extra(upper) if upper.startswith("EX") else _channel(upper)


def _extra(text: str) -> tuple[str, str | None] | None:
    match = _EXTRA.fullmatch(text)
    if match is None or int(match[2]) > EXTRA_COUNTS.get(match[1], 0):
        return None
    code, level = f"EX-{match[1]}{int(match[2])}", match[3]
    if code == JIAJI:
        return (code, level) if level and _LEVEL.fullmatch(level) else None
    return (code, None) if level is None else None


def _channel(text: str) -> tuple[str, str | None] | None:
    match = _CHANNEL.fullmatch(text)
    if match is None:
        return None
    channel = ALIASES.get(match[1], match[1])
    if int(match[2]) > CHANNEL_COUNTS.get(channel, 0):
        return None
    return f"{channel}{int(match[2])}", None
