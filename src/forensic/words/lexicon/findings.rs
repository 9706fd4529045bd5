//! Words for what was found.

use super::Class;

#[rustfmt::skip]
pub(super) const WORDS: &[(Class, &str)] = &[
    (Class::Infection, "
        infected infection infections compromised compromise hacked hack infecté infectée infectés infectées compromis compromise compromission piraté piratée
        infectado infectada infectados infectadas infección infecciones comprometido comprometida comprometidos compromiso vulnerado hackeado hackeada
        infeção infeções infetado infetada infetto infetta infettato infettata infezione infezioni compromesso compromessa compromissione violato infecção infecções comprometimento contaminado contaminada
        infiziert infizierung infektion infektionen infizierte infiziertes kompromittiert kompromittierung befallen verseucht geïnfecteerd geinfecteerd besmet infectie infecties besmetting gecompromitteerd gehackt
        zainfekowany zainfekowane zainfekowana zainfekowano infekcja infekcji infekcję zakażony zakażenie zakażenia zakażenie skompromitowany zainfekowania
        fertőzött fertőzés fertőzési fertőzésre fertőzésnek fertőzést fertőzésről megfertőzött megfertőződött kompromittált feltörték feltörve feltört
        заражен заражено заражена заражён заражение заражения заражению заражений инфицирован инфицировано инфицирована инфицирование инфицирования взломан взломано взлома взлом скомпрометирован скомпрометировано компрометации компрометация
        заражений зараження інфіковано інфікований інфікована інфікування зламано зламаний скомпрометовано компрометації компрометація
        enfekte enfeksiyon enfeksiyonu enfeksiyona bulaşmış bulaşma bulaştı
        مصاب مصابة مصابا يخترق إصابة اصابة مخترق مخترقة اختراق اختراقه عدوى آلوده آلودگی آلوده‌شده هک نفوذ נגוע נגועה הדבקה להדבקה הידבקות נפרץ נפרצה פריצה הודבק
        संक्रमित संक्रमण हैक terinfeksi infeksi diretas disusupi dikompromikan infekterad infekterat infekterade infisert infiseret inficeret smittet saastunut tartunta
        nakažený nakaženo nakaza nákaza nákazy infikovaný infikováno infikován infekce infekci kompromitován infectat infectată infectare infecție μολυσμένο μολυσμένη μόλυνση μόλυνσης zaražen zaraženo zaraza zaraze inficiran"),
    (Class::NotInfected, "
        uninfected noninfected uninfiziert nichtinfiziert niezainfekowany niezainfekowane niezakażony незаражен незаражено неинфицирован незаражений неінфікований असंक्रमित neinfikovaný neinfikováno neinfectat nenakažený nezaražen"),
    (Class::Attempt, "
        attempted attempt attempts tentatives tenté tentée intento intentos intentado intentada tentativa tentativas tentado tentato tentata tentativo tentativi
        versuch versuche versucht versuchte versuchter infektionsversuch infizierungsversuch angriffsversuch poging pogingen geprobeerd infectiepoging aanvalspoging
        próba próby próbę usiłowanie usiłowano kísérlet kísérletet kíséreltek kísérlettel kísérletre попытка попытки попытку попыток спроба спроби спробу спроб
        girişim girişimi girişimine denemesi deneme teşebbüs teşebbüsü محاولة محاولات تلاش ניסיון נסיון ניסיונות प्रयास कोशिश percobaan upaya försök forsøk forsøg yritys pokus pokusu pokusy încercare încercări απόπειρα απόπειρας pokušaj pokušaja опит"),
    (Class::Targeting, "
        targeted targeting targetted ciblé ciblée ciblage visé visée atacado atacada objetivo alvo visado bersaglio mirato angegriffen anvisiert zielscheibe doelwit aangevallen
        atakowany zaatakowany cel celem namierzony célpont célpontja megcélzott megcélozták цель целью атакован мишень ціль ціллю атаковано мішень hedef hedefi hedeflenmiş hedeflendi
        مستهدف مستهدفة استهداف هدف מטרה יעד लक्षित निशाना ditargetkan sasaran måltavla kohde cíl ținta țintă στόχος"),
    (Class::Attack, "
        attack attacks attaque attaques ataque ataques attacco attacchi angriff angriffe angriffs aanval aanvallen atak ataku ataków támadás támadásra támadásnak атака атаки атаку атак saldırı saldırısı هجوم هجمات حمله מתקפה תקיפה हमला हमले serangan attack angrepp angrep angreb útok útoku atac επίθεση napad"),
    (Class::Trace, "
        trace traces evidence indicator indicators indication indications sign signs ioc iocs artifact artifacts artefact artefacts finding findings proof preuve preuves indice indices signe signes indicateur indicateurs
        rastro rastros evidencia evidencias indicio indicios huella huellas señal señales prueba pruebas indicador indicadores hallazgo hallazgos traza trazas vestígio vestígios sinal sinais indício indícios evidência evidências prova provas indicadores achado achados rasto rastos
        traccia tracce prove segno segni indizio indizi indicatore indicatori riscontro riscontri evidenza evidenze spur spuren hinweis hinweise anzeichen beleg belege befund befunde indikator indikatoren indizien nachweis infektionsspuren infektionsanzeichen
        spoor sporen aanwijzing aanwijzingen bewijs bewijzen tekenen bevinding bevindingen indicatoren ślad ślady śladów śladu dowód dowody dowodów oznak oznaki wskaźnik wskaźniki wskaźników
        nyom nyoma nyomok nyomot nyomát nyomait nyomai jel jele jelei jelet jelét bizonyíték bizonyítéka bizonyítékot indikátor след следы следов следа признак признаки признаков доказательств доказательства индикаторов индикаторы улик
        слід сліди слідів ознак ознаки доказів докази індикаторів iz izi izler izine izleri izlerine bulgu bulgusu bulgular bulguya bulguları belirti belirtisi belirtiye belirtiler kanıt delil gösterge
        أثر آثار اثار دليل أدلة مؤشر مؤشرات علامات علامة ردی رد ردپا ردپایی نشانه نشانهای نشانه‌ای شواهد شواهدی مدرکی اثری آثاری עקבות עדות עדויות ממצאים ממצא סימן סימנים ראיות אינדיקציה निशान सबूत संकेत साक्ष्य
        jejak bukti tanda indikasi indikator spår tecken bevis fynd spor tegn funn fund merkkiä merkkejä jälkiä stopy stopa důkaz důkazy známky známek urme urmă dovezi dovadă indicii semne ίχνη ίχνος στοιχεία ενδείξεις tragovi tragova dokaza"),
    (Class::Spyware, "
        spyware malware trojan implant virus malicious logiciel espion espions malveillant malveillants programa espía software malicioso maliciosos spionagesoftware schadsoftware spähsoftware trojaner
        oprogramowania szpiegującego szpiegowskiego złośliwego kémprogram kémprogramot kémprogramra kémszoftver kémszoftverre kártevő kártékony шпионского шпионское шпионской программа программы вредоносного
        шпигунського шкідливого програмного забезпечення casus yazılım yazılımı yazılımına zararlı برنامج برامج تجسس خبيثة بدافزار جاسوس جاسوسافزار رוגלה רוגלה נוזקה ריגול תוכנת स्पाइवेयर मैलवेयर pengintai perangkatlunak spionprogram"),
    (Class::Found, "
        found find detected detect detection observed identified discovered trouvé trouvée trouvés trouvées détecté détectée détectés détectées identifié décelé décelée décelés décelées constaté constatée relevé relevée observé observée
        encontrado encontrada encontrados encontradas encontró encontraron encontrar detectado detectada detectados detectadas detectó detectaron hallado hallada hallados halladas halló hallaron identificado identificados identificaron observaron detectar hay existen existe houve encontrou encontramos identificados
        trovato trovata trovati trovate rilevato rilevata rilevati rilevate riscontrato riscontrata riscontrati riscontrate individuato individuata individuati individuate gefunden festgestellt nachweisbar nachgewiesen entdeckt erkannt gevonden aangetroffen gedetecteerd vastgesteld ontdekt
        znaleziono znalezione znaleziony wykryto wykryte wykryta stwierdzono odnaleziono zidentyfikowano találtunk található találtak talált találtuk kimutatható kimutattak kimutatható észleltek észlelhető utaló azonosítottunk
        обнаружено обнаружены обнаружен обнаружена найдено найдены найден выявлено выявлены выявлен зафиксировано нашли обнаружили виявлено виявлені виявлений знайдено знайдені зафіксовано bulundu bulunan saptandı tespit rastlandı görüldü var
        العثور عثر وجود يوجد توجد رصد اكتشاف نجد عثرنا يافت یافت پیدا مشاهده شناسایی נמצאו נמצא נמצאה התגלו זוהו אותרו זוהתה मिला मिले मिली पाया पाए ditemukan terdeteksi ditemui ada
        hittades hittade påvisad påvisades funnet fundet påvist påvises havaittu löytynyt löydy nalezeny nalezeno zjištěno zjištěny găsit găsite detectat detectate identificat βρέθηκαν εντοπίστηκαν βρέθηκε pronađeni pronađen otkriveni"),
    (Class::NotFound, "
        undetected bulunamadı bulunmadı saptanmadı saptanamadı rastlanmadı rastlanmamıştır bulunmamıştır görülmedi nenalezeny nenalezeno nenalezen nezjištěno nezjištěny neprokázáno nenašli niewykryto"),
    (Class::Confirmed, "
        confirmed confirmation confirmé confirmée confirmado confirmada confirmó confermato confermata bestätigt bestätigte bevestigd bevestigde potwierdzony potwierdzona potwierdzone potwierdzono megerősített megerősítve igazolt подтвержден подтверждено подтверждена подтверждённое підтверджено підтверджений підтверджена
        doğrulandı onaylandı doğrulanmış مؤكد مؤكدة تأكيد تأكدت تأیید تایید تأييد تاييد مؤید אושר אושרה מאושר מאושרת מאומת पुष्ट पुष्टि terkonfirmasi dikonfirmasi bekräftad bekräftat bekreftet bekræftet vahvistettu potvrzeno potvrzena potvrzená confirmat confirmată επιβεβαιωμένη potvrđeno potvrđena verified vérifié vérifiée verificado verificada verificato verifiziert geverifieerd"),
    (Class::Successful, "
        successful successfully success réussi réussie réussite succès exitoso exitosa éxito sucedido sucedida sucesso riuscito riuscita successo erfolgreich erfolgreiche erfolgreicher erfolg geslaagd geslaagde succesvol succesvolle udany udana udane sikeres успешно успешный успешная успешное успішно успішна успішне
        başarılı ناجح ناجحة بنجاح موفق מוצלח מוצלחת הצליח הצליחה सफल berhasil sukses lyckad vellykket vellykket úspěšný úspěšná reușită"),
    (Class::Unsuccessful, "unsuccessful erfolglos erfolglose sikertelen безуспешно başarısız ناموفق neúspěšný neúspěšná"),
    (Class::Failed, "
        failed échoué échouée échec fallido fallida fracasado fracasada fallito fallita fehlgeschlagen gescheitert mislukt mislukte nieudany nieudana nieudane неудачная неудачно безуспешная невдала невдало فاشل فاشلة כושל כשל असफल gagal misslyckad mislykket eșuat"),
    (Class::Blocked, "
        blocked prevented stopped thwarted bloqué bloquée bloqueado bloqueada bloccato bloccata blockiert abgewehrt verhindert geblokkeerd zablokowany zablokowana blokkolt blokkolva заблокирован заблокирована заблокировано предотвращена заблоковано engellendi محظورة"),
    (Class::Positive, "
        positive positif positivo positiva positiv positief pozytywny pozytywna pozytywne pozytywnie pozitív положительный положительно положительная положительное позитивний позитивно pozitif إيجابي إيجابية مثبت חיובי חיובית सकारात्मक पॉजिटिव dodatni dodatnie θετικό pozitivní positivt"),
    (Class::Negative, "
        negative negatif négatif négative negativo negativa negativ negatief negatywny negatywna negatywne negatywnie negatív отрицательный отрицательно отрицательная отрицательное негативний негативно سلبي سلبية منفی שלילי שלילית नकारात्मक नेगेटिव ujemny ujemne αρνητικό negativní negativt"),
    (Class::Clean, "
        clean limpio limpia limpo limpa pulito pulita sauber schoon czysty czyste czysta tiszta чистый чисто чистое чист чистий temiz نظيف سليم پاک سالم נקי נקייה bersih rent puhdas čistý čisté curat καθαρό čist"),
    (Class::Inconclusive, "
        inconclusive unclear undetermined indeterminate undecided uncertain inconclusif indéterminé indéterminée incertain inconcluso inconclusa indeterminado indeterminada inconclusivo inconclusiva incierto incerto inconcludente indeterminato
        uneindeutig unklar unbestimmt unentschieden ergebnislos onbeslist onduidelijk inconclusief onbepaald niejednoznaczny niejednoznaczne niejednoznaczna nierozstrzygnięty nierozstrzygnięte nierozstrzygający nieokreślony nieokreślone eldöntetlen bizonytalan
        неопределенно неопределенный неопределённый неопределено неоднозначно неоднозначный неясно неубедительно неокончательно невизначено невизначений неоднозначний непереконливо незрозуміло belirsiz sonuçsuz نامشخص نامعلوم مبهم अनिर्णायक अनिश्चित अस्पष्ट
        oklart oklar uklart uklar epäselvä neprůkazné nejasné nejednoznačné neconcludent ασαφές nejasno"),
    (Class::Insufficient, "
        insufficient insuffisant insuffisante insuffisants insuffisantes insuficiente insuficientes insufficiente insufficienti unzureichend unzureichende onvoldoende niewystarczający niewystarczające elégtelen недостаточно недостаточные недостатньо yetersiz ناکافی अपर्याप्त"),
    (Class::Enough, "
        enough sufficient suffisant suffisante suffisants suffisantes suficiente suficientes sufficiente sufficienti ausreichend ausreichende genug genügend voldoende genoeg wystarczająco wystarczających elég elegendő достаточно достаточных достатньо yeterli كاف كافية كافي کافی מספיק पर्याप्त cukup"),
    (Class::Data, "
        data logs log records datos données donnees dados dati daten gegevens dane danych adat adatok данных данные даних veri بيانات سجلات داده داده‌ها נתונים डेटा registros journaux protokolle"),
    (Class::Vector, "
        sms mms imessage whatsapp facetime email mail link links lien enlace zero click zeroclick zerodays safari telegram viber network injection one"),
];
