"""The pinyin names of the 361 channel points and the 48 extra points.

Source: WHO Standard Acupuncture Point Locations in the Western Pacific Region (2008); extra
points: WHO, A Proposed Standard International Acupuncture Nomenclature (1991).
"""

from typing import Final

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
