//! The names of months and weekdays, in the languages whose headings are known: English, French,
//! German, Spanish, Portuguese, Italian, Dutch, Hungarian, Polish, Turkish, Indonesian, Russian,
//! Kazakh, Arabic (of Egypt, the Levant, Algeria and Morocco), Persian, Urdu, Hebrew, Hindi, Marathi and
//! Bengali. Source: Unicode CLDR 49, wide names; all folded.

/// The names of each month.
#[rustfmt::skip]
pub(super) const MONTHS: [&[&str]; 12] = [
    &["january", "janvier", "januar", "enero", "janeiro", "gennaio", "januari", "stycznia", "styczen", "ocak", "января", "январь", "қаңтар", "يناير", "كانون الثاني", "جانفي", "ژانويه", "جنوري", "ינואר", "जनवरी", "जानेवारी", "জানুযারি"],
    &["february", "fevrier", "februar", "febrero", "fevereiro", "febbraio", "februari", "lutego", "luty", "subat", "февраля", "февраль", "ақпан", "فبراير", "شباط", "فيفري", "فوريه", "فروري", "פברואר", "फरवरी", "फेब्रुवारी", "ফেব্রুযারি"],
    &["march", "mars", "marz", "marzo", "marco", "maart", "marcius", "marca", "marzec", "mart", "maret", "марта", "март", "наурыз", "مارس", "اذار", "مارچ", "מרץ", "मार्च", "মার্চ", "mrt", "mrz"],
    &["april", "avril", "abril", "aprile", "aprilis", "kwietnia", "kwiecien", "nisan", "апреля", "апрель", "сәуір", "ابريل", "نيسان", "افريل", "اوريل", "اپريل", "אפריל", "अप्रैल", "एप्रिल", "এপ্রিল"],
    &["may", "mai", "mayo", "maio", "maggio", "mei", "majus", "maja", "maj", "mayis", "мая", "май", "мамыр", "مايو", "ايار", "ماي", "مه", "مئي", "מאי", "मई", "मे", "মে"],
    &["june", "juin", "juni", "junio", "junho", "giugno", "junius", "czerwca", "czerwiec", "haziran", "июня", "июнь", "маусым", "يونيو", "حزيران", "جوان", "ژوئن", "جون", "יוני", "जून", "জুন", "يونيه"],
    &["july", "juillet", "juli", "julio", "julho", "luglio", "julius", "lipca", "lipiec", "temmuz", "июля", "июль", "шілде", "يوليو", "تموز", "جويلية", "يوليوز", "ژوئيه", "جولائي", "יולי", "जुलाई", "जुलै", "জুলাই", "يوليه"],
    &["august", "aout", "agosto", "augustus", "augusztus", "sierpnia", "sierpien", "agustos", "agustus", "августа", "август", "тамыз", "اغسطس", "اب", "اوت", "غشت", "اگست", "אוגוסט", "अगस्त", "ऑगस्ट", "আগস্ট"],
    &["september", "septembre", "septiembre", "setembro", "settembre", "szeptember", "wrzesnia", "wrzesien", "eylul", "сентября", "сентябрь", "қыркүйек", "سبتمبر", "ايلول", "شتنبر", "سپتامبر", "ستمبر", "ספטמבר", "सितंबर", "सप्टेंबर", "সেপ্টেম্বর", "setiembre"],
    &["october", "octobre", "oktober", "octubre", "outubro", "ottobre", "pazdziernika", "pazdziernik", "ekim", "октября", "октябрь", "қазан", "اكتوبر", "تشرين الاول", "اكتبر", "אוקטובר", "अक्टूबर", "ऑक्टोबर", "অক্টোবর"],
    &["november", "novembre", "noviembre", "novembro", "listopada", "listopad", "kasim", "ноября", "ноябрь", "қараша", "نوفمبر", "تشرين الثاني", "نونبر", "نوامبر", "نومبر", "נובמבר", "नवंबर", "नोव्हेंबर", "নভেম্বর"],
    &["december", "decembre", "dezember", "diciembre", "dezembro", "dicembre", "grudnia", "grudzien", "aralik", "desember", "декабря", "декабрь", "желтоқсан", "ديسمبر", "كانون الاول", "دجنبر", "دسامبر", "دسمبر", "דצמבר", "दिसंबर", "डिसेंबर", "ডিসেম্বর"],
];

/// The names of each weekday, Monday first.
#[rustfmt::skip]
pub(super) const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "lundi", "montag", "lunes", "segunda", "lunedi", "maandag", "hetfo", "poniedzialek", "pazartesi", "senin", "понедельник", "дүйсенбі", "الاثنين", "دوشنبه", "پير", "שני", "सोमवार", "সোমবার", "星期一", "周一", "月曜日", "월요일"],
    &["tuesday", "mardi", "dienstag", "martes", "terca", "martedi", "dinsdag", "kedd", "wtorek", "sali", "selasa", "вторник", "сейсенбі", "الثلاثاء", "سهشنبه", "منگل", "שלישי", "मंगलवार", "मंगळवार", "মঙ্গলবার", "星期二", "周二", "火曜日", "화요일"],
    &["wednesday", "mercredi", "mittwoch", "miercoles", "quarta", "mercoledi", "woensdag", "szerda", "sroda", "carsamba", "rabu", "среда", "сәрсенбі", "الاربعاء", "چهارشنبه", "بدھ", "רביעי", "बुधवार", "বুধবার", "星期三", "周三", "水曜日", "수요일"],
    &["thursday", "jeudi", "donnerstag", "jueves", "quinta", "giovedi", "donderdag", "csutortok", "czwartek", "persembe", "kamis", "четверг", "бейсенбі", "الخميس", "پنجشنبه", "جمعرات", "חמישי", "गुरुवार", "বৃহস্পতিবার", "星期四", "周四", "木曜日", "목요일"],
    &["friday", "vendredi", "freitag", "viernes", "sexta", "venerdi", "vrijdag", "pentek", "piatek", "cuma", "jumat", "пятница", "жұма", "الجمعة", "جمعه", "جمعہ", "שישי", "शुक्रवार", "শুক্রবার", "星期五", "周五", "金曜日", "금요일"],
    &["saturday", "samedi", "samstag", "sabado", "sabato", "zaterdag", "szombat", "sobota", "cumartesi", "sabtu", "суббота", "сенбі", "السبت", "شنبه", "ہفتہ", "שבת", "शनिवार", "শনিবার", "星期六", "周六", "土曜日", "토요일"],
    &["sunday", "dimanche", "sonntag", "domingo", "domenica", "zondag", "vasarnap", "niedziela", "pazar", "minggu", "воскресенье", "жексенбі", "الاحد", "يكشنبه", "اتوار", "ראשון", "रविवार", "রবিবার", "星期日", "周日", "星期天", "日曜日", "일요일"],
];

/// Short forms of weekdays that are not beginnings of a name, or shorter than three letters.
#[rustfmt::skip]
pub(super) const SHORT_WEEKDAYS: [&[&str]; 7] = [
    &["mo", "ma", "pzt", "пн", "дс"],
    &["di", "wt", "вт", "сс"],
    &["mi", "wo", "sr", "ср"],
    &["do", "cs", "чт", "бс"],
    &["fr", "vr", "pt", "cum", "пт", "жм"],
    &["sa", "za", "cmt", "сб"],
    &["so", "zo", "paz", "вс", "жс"],
];
