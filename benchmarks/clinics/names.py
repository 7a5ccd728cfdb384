"""Who comes to the clinics: fictional people with plausible names in many scripts."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from tracker.domain.values.course import Patient, Sex

SEED: Final = 20260817
FIRST_BIRTHDAY: Final = date(1934, 1, 1)
BIRTHDAYS: Final = 25_500  # days from the first: until 2003


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How people of one tongue are called.

    Attributes:
        share: How many of a hundred patients.
        join: Puts two family names together where one of some has two; None where nobody has.
    """

    share: int
    families: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    join: str | None = None


NAMINGS: Final = (
    Naming(
        share=26,
        families=_words(
            "Abbott Baker Bennett Brooks Carter Clarke Cooper Davies D'Arcy Doyle Edwards Ellis"
            " Evans Fisher Fletcher Foster Gallagher Gibson Graham Grant Hamilton Harrison Hughes"
            " Hunter Jenkins Kennedy Lawson MacDonald Marshall Mason McCarthy Mitchell Morgan"
            " Murphy Newman O'Brien O'Connor O'Neill Palmer Parker Pearson Powell Quinn Reynolds"
            " Russell Shaw Simpson Spencer Stewart Sutton Taylor Turner Walsh Watson Webb"
        ),
        women=_words(
            "Alice Amelia Anna Beth Clara Daisy Eleanor Emily Florence Freya Grace Hannah Isla"
            " Jane Katherine Laura Lucy Martha Megan Niamh Nora Olivia Phoebe Rose Ruth Sarah"
            " Sinéad Siobhán Sophie Zoë"
        ),
        men=_words(
            "Adam Aidan Alfred Ben Callum Daniel Edward Ewan Fergus George Harry Henry Ian Jack"
            " James Joseph Liam Louis Luke Matthew Nathan Oliver Owen Patrick Ryan Samuel Seán"
            " Thomas Toby William"
        ),
        join="-",
    ),
    Naming(
        share=20,
        families=_words(
            "Álvarez Benítez Cabrera Cárdenas Castro Delgado Díaz Domínguez Escobar Fernández"
            " Fuentes Gallardo García Gómez González Gutiérrez Hernández Ibáñez Jiménez López"
            " Márquez Martínez Méndez Molina Muñoz Núñez Ordóñez Ortiz Peña Pérez Quiñones Ramírez"
            " Ríos Rodríguez Ruiz Sánchez Suárez Vázquez Vega Zúñiga"
        ),
        women=_words(
            "Adriana Ana Beatriz Belén Carmen Concepción Elena Inés Isabel Jimena Lucía Luz María"
            " Marisol Mónica Noemí Paloma Pilar Raquel Rocío Sofía Verónica Ximena"
        ),
        men=_words(
            "Alejandro Álvaro Andrés Ángel Carlos Diego Esteban Fermín Gonzalo Héctor Íñigo Javier"
            " Jesús Joaquín José Julián Luis Martín Nicolás Óscar Pablo Ramón Raúl Rubén Tomás"
        ),
        join=" ",
    ),
    Naming(
        share=14,
        families=_words(
            "Bäcker Böhm Dönmez Dvořák Đorđević Fournier Gérard Groß Guðmundsson Güneş Håkansson"
            " Højgaard Jäger Jørgensen Kovács Król Lefèvre Łukasik Mägi Nagy Novák Öztürk Çelik"
            " Petrović Rasmussen Schäfer Schröder Šimić Sjöberg Ståhl Szabó Šťastný Tóth Wałęsa"
            " Weiß Wójcik Żak Żukowska Le-Guen Saint-Cyr"
        ),
        women=_words(
            "Agnès Ayşe Björk Brigitte Chloé Élodie Eszter Françoise Gülşen Heidi Ilse Jana"
            " Katrín Małgorzata Márta Noémie Ömür Renée Sigrún Solène Søs Zdeňka Žofia Anne-Laure"
        ),
        men=_words(
            "Åke Antoine Björn Błażej Çağlar Étienne François Gábor Günter İlhan Jean-Luc Jiří"
            " Jörg Kristján László Mateusz Nils Ole Øyvind Rémi Stanisław Søren Tomáš Václav Żegota"
        ),
        join="-",
    ),
    Naming(
        share=6,
        families=_words(
            "Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trương"
        ),
        women=_words("Ánh Bích Chi Diệp Dung Giang Hằng Hương Lan Linh Mỹ Ngọc Oanh Thảo Yến"),
        men=_words("An Bảo Cường Đạt Dũng Hải Hiếu Hùng Khánh Long Minh Nam Phúc Quang Sơn Tuấn"),
    ),
    Naming(
        share=5,
        families=_words(
            "Αγγελόπουλος Βασιλείου Γεωργίου Δημητρίου Ευαγγέλου Ζαφείρης Ιωάννου Κωνσταντίνου"
            " Μαυρίδης Νικολάου Παπαδόπουλος Σταθόπουλος Τσίπρας Χριστοδούλου Ψαρράς"
        ),
        women=_words("Αγγελική Άννα Βασιλική Δέσποινα Ελένη Ζωή Κατερίνα Μαρία Όλγα Σοφία Χρυσή"),
        men=_words("Αλέξανδρος Βασίλης Γιώργος Δημήτρης Ηλίας Κώστας Νίκος Πέτρος Σπύρος Χρήστος"),
    ),
    Naming(
        share=7,
        families=_words(
            "Андреев Бондаренко Васильев Григорьев Дьяченко Ефимов Журавлёв Зайцев Іваненко Їжак"
            " Ковальчук Лебедев Мельник Новиков Орлов Петренко Семёнов Соловьёв Тарасов Ушаков"
            " Фролов Хоменко Цветков Чернышёв Шевченко Щербаков Юрченко Яковлев"
        ),
        women=_words("Алёна Вера Галина Дарья Елена Жанна Зоя Ирина Леся Мария Оксана Юлія"),
        men=_words("Алексей Богдан Виктор Глеб Дмитрий Егор Игорь Олег Пётр Семён Тарас Юрій Яков"),
    ),
    Naming(
        share=5,
        families=_words("الحسن العلي النجار الخطيب السيد حداد خليل رحمن سليمان"
            " عبدالله قاسم منصور ناصر يوسف"),
        women=_words("أمينة حنان خديجة رنا زينب سعاد سلمى عائشة فاطمة ليلى مريم نور هدى ياسمين"),
        men=_words("أحمد إبراهيم بلال جمال حسين خالد رامي سامي طارق عمر كريم محمود مصطفى وليد"),
    ),
    Naming(
        share=3,
        families=_words("אברהמי ביטון גולדברג דהן הרשקוביץ חדד כהן לוי מזרחי פרידמן צור שפירא"),
        women=_words("אורלי דבורה חנה יעל לאה מיכל נועה רבקה רחל שרה תמר"),
        men=_words("אברהם בנימין דוד יצחק יעקב משה נתן עמית רון שמואל"),
    ),
    Naming(
        share=6,
        families=_words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 欧阳 司马"),
        women=_words("芳 丽 娜 静 秀英 敏 艳 桂英 雪梅 淑珍 玉兰 婷婷 晓燕 嘉怡"),
        men=_words("伟 强 磊 军 洋 勇 杰 建国 志明 俊杰 浩然 文博 国华 子轩"),
    ),
    Naming(
        share=4,
        families=_words("佐藤 鈴木 高橋 田中 渡辺 伊藤 山本 中村 小林 サカモト"
            " ワタナベ 長谷川 五十嵐"),
        women=_words("さくら ゆき 陽子 恵美 明日香 美咲 ハナコ ミドリ 直美 愛"),
        men=_words("ひろし たけし 健太 翔 大輔 一郎 ケンジ タロウ 誠 蓮"),
    ),
    Naming(
        share=4,
        families=_words("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 남궁 황보"),
        women=_words("지우 서연 민지 수진 영희 하늘 은주 미경 현정 예린"),
        men=_words("민수 준호 영수 도윤 성민 재현 동현 철수 우진 훈"),
    ),
)  # fmt: skip
SHARES: Final = tuple(naming.share for naming in NAMINGS)
TWO_FAMILIES: Final = 0.3  # of those whose tongue joins them
NO_BIRTHDAY: Final = 0.03
SEXES: Final = (Sex.FEMALE, Sex.MALE, Sex.OTHER, None)
SEX_SHARES: Final = (50, 44, 2, 4)


def clinic_id_of(number: int) -> str:
    """Return the clinic's own id of a patient."""
    return f"P-{number:06d}"


def person(number: int) -> Patient:
    """Return a patient by number, from 0; the same one every time."""
    random = Random(SEED * 1_000_003 + number)
    (naming,) = random.choices(NAMINGS, SHARES)
    (sex,) = random.choices(SEXES, SEX_SHARES)
    is_woman = random.random() < 0.5 if sex in (Sex.OTHER, None) else sex is Sex.FEMALE
    born = FIRST_BIRTHDAY + timedelta(days=random.randrange(BIRTHDAYS))
    return Patient(
        clinic_id=clinic_id_of(number),
        family_name=_family(naming, random),
        given_name=random.choice(naming.women if is_woman else naming.men),
        birth_date=None if random.random() < NO_BIRTHDAY else born,
        sex=sex,
    )


def _family(naming: Naming, random: Random) -> str:
    family = random.choice(naming.families)
    if naming.join is None or random.random() >= TWO_FAMILIES:
        return family
    return f"{family}{naming.join}{random.choice(naming.families)}"
