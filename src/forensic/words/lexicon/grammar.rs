//! Words that turn, weaken or join what was found, and those that say nothing of it.

use super::Class;

#[rustfmt::skip]
pub(super) const WORDS: &[(Class, &str)] = &[
    (Class::Not, "
        no not none nothing never without neither nor isn wasn weren hasn haven didn doesn don absence absent absence absent non pas aucun aucune aucuns aucunes rien sans jamais ne ni
        sin nada ningún ningun ninguna ninguno ningunos ningunas nunca jamás tampoco ausencia não nao sem nenhum nenhuma nem ausência nessun nessuna nessuno niente senza mai assenza
        nicht kein keine keinen keiner keinerlei keines nichts ohne nie niemals geen niet niets zonder nooit brak bez żaden żadnych żadna żadnego żadnej nic nem nincs nincsenek semmi semmilyen nélkül
        нет не ни без никаких никакого никакой ничего отсутствуют отсутствует отсутствие нема немає жодних жодного жодної нічого відсутні відсутність yok değil hiçbir hiç yoktur edilmedi edilemedi olmadı
        لا لم ليس ليست بدون غير دون عدم نشد نشده نیست ندارد هیچ هیچگونه فاقد نبود نکرد לא אין ללא שום בלי नहीं बिना tidak tanpa bukan
        ingen inga inget ikke inte ej utan uten uden intet ei mitään ilman není žádné žádný žádná nebyl nebyly nebyla nebylo nu niciun nicio fără nimic δεν χωρίς κανένα καμία nije nema nisu nikakvih няма"),
    (Class::NotExamined, "
        unexamined untested unanalyzed unanalysed incelenmedi ununtersucht niezbadany niezbadane nezkoumáno nevyšetřeno"),
    (Class::NotDetermined, "
        undeterminable indécidable indeterminable belirlenemedi anlaşılamadı unbestimmbar"),
    (Class::Determine, "
        determine determined decide decided conclude tell establish déterminer conclure trancher determinar determinarse concluir concluirse determinare stabilire concludere bestimmen bestimmbar beurteilen beurteilbar entscheiden bepalen beoordelen
        określić ustalić rozstrzygnąć megállapítható eldönthető meghatározható megállapítani определено определена определить установить визначити встановити تحديد الجزم جزم לקבוע disimpulkan ditentukan avgöra avgjøres afgøres určit rozhodnout"),
    (Class::Clear, "
        clear conclusive definite definitive decisive unambiguous concluant concluante concluants concluantes concluyente concluyentes definitivo claro clara claros conclusivo conclusiva conclusivos univoco chiaro chiari eindeutig eindeutige eindeutigen eindeutiges klar schlüssig
        duidelijk duidelijke eenduidig eenduidige sluitend jednoznaczny jednoznaczne jednoznacznych rozstrzygający rozstrzygające egyértelmű egyértelműen однозначный окончательный ясно однозначних kesin حاسم حاسمة قاطع قاطعة محدد محددة واضح واضحة قطعی مشخص
        ברור ברורה חד משמעי משמעית निर्णायक स्पष्ट konklusif meyakinkan pasti tydlig tydliga entydig selvä selviä jednoznačné průkazné concludent"),
    (Class::Examined, "
        examined examination exam analysis analyzed analysed tested test testing checked check inspection forensic forensics scan scanned examiné examinée examen analyse analysé analysée testé testée examinado examinada analizado analizada análisis revisado
        analisado analisada análise exame testado esaminato esaminata analizzato analizzata analisi esame testato untersucht untersuchung analysiert getestet geprüft prüfung onderzocht onderzoek geanalyseerd zbadano zbadany zbadane badanie badaniu analizy analiza przeanalizowano
        vizsgált vizsgálták megvizsgálták megvizsgálva vizsgálat vizsgálatkor elemzett исследован исследовано исследована проверен проверено анализ обследован обследовано экспертиза досліджено досліджений перевірено аналіз incelendi analiz inceleme incelenmiş
        فحص فحصه تحليل بررسی נבדק נבדקה בדיקה जांच diperiksa pemeriksaan dianalisis undersökt undersøgt undersøkt tutkittu vyšetřeno zkoumáno examinat analizat"),
    (Class::Device, "
        phone device handset mobile iphone ipad android ios téléphone telephone appareil telefono teléfono dispositivo móvil celular telefone aparelho cellulare telefon gerät handy toestel telefoon apparaat urządzenie urządzeniu telefonu telefonie készülék készüléken készüléket telefonon
        устройство устройстве устройства телефон телефоне телефона пристрій пристрої пристрою телефоні cihaz cihazda cihazı telefonda جهاز هاتف دستگاه گوشی تلفن מכשיר המכשיר טלפון הטלפון במכשיר डिवाइस फोन perangkat ponsel telepon gawai telefonen enheten enheden laite laitteesta zařízení dispozitiv συσκευή uređaj uređaju"),
    (Class::Copy, "backup backups"),
    (Class::Modal, "
        could can able pu peut pouvait pudo pudieron puede pode puderam podido potuto può possono possibile konnte konnten kann können kon konden kan kunnen lehetett удалось смогли можно вдалося yapılabildi يمكن تمكن יכול ניתן dapat bisa kunde kunnat kunne voitu"),
    (Class::NotModal, "
        cannot couldn unable impossible imposible impossível impossibile unmöglich onmogelijk niemożliwe lehetetlen невозможно неможливо imkansız nelze نتوانست"),
    (Class::Yet, "
        yet noch encore todavía aún ainda ancora nog jeszcze még ещё ще henüz بعد هنوز עדיין अभी belum ännu endnu ennå vielä"),
    (Class::Or, "
        or whether ou o oder lub albo vagy или либо або veya או ya या atau eller tai nebo sau ili"),
    (Class::And, "
        and et y und i и та och og ja και ve और"),
    (Class::But, "
        but mais pero mas aber ma maar ale но але ama fakat لكن אבל लेकिन tetapi tapi men mutta"),
    (Class::Joint, "
        of en e dan es"),
    (Class::Doubt, "
        likely probable probably possible possibly suspected suspicious suspicion suspect maybe perhaps presumably presumed potential potentially apparent apparently alleged allegedly may might unconfirmed unverified assumed assumption seems appears tentative tentatively preliminary plausible confirm confirmar
        probablement possiblement suspecte soupçonné soupçonnée soupçon présumé présumée éventuel éventuelle probablemente posible posiblemente sospechoso sospechosa sospecha sospechas presunto presunta quizás quizá tal potencial provável provavelmente possível possivelmente suspeito suspeita talvez presumido
        probabile probabilmente possibilmente sospetto sospetta sospetti forse potenziale wahrscheinlich möglich mögliche möglicher möglicherweise vermutlich vermutet verdacht verdächtig vielleicht mutmaßlich eventuell waarschijnlijk mogelijk mogelijke vermoedelijk verdenking misschien verdachte
        prawdopodobnie prawdopodobny prawdopodobna możliwe możliwy możliwa podejrzenie podejrzany podejrzana podejrzane valószínű valószínűleg lehetséges gyanú gyanús feltételezett talán esetleg lehet вероятно вероятный возможно возможный возможное подозрение подозрительно подозрительный предположительно
        ймовірно ймовірне можливо можливе підозра підозріло muhtemel muhtemelen olası şüpheli şüphe belki محتمل محتملة ربما مشتبه مشبوه يحتمل اشتباه احتمال احتمالا مشکوک شاید אולי חשד חשוד חשודה ייתכן סביר संभवतः संभावित संदिग्ध शायद
        mungkin diduga kemungkinan dicurigai barangkali misstänkt misstänkta trolig troligen möjlig mulig muligens sannsynlig sandsynlig mahdollinen epäilty epäily možná pravděpodobně pravděpodobné podezření podezřelý posibil posibilă probabil suspectă suspiciune πιθανή πιθανό ύποπτο moguće sumnja"),
    (Class::By, "by par por von da door przez által oleh"),
    (Class::Filler, "
        the an on in at to for with was were is are been be has have had it this that there any all as from its their we did do result results outcome via through over fully already forensically digital
        le la les l un une dans sur sur a été ete était est sont ont avons avec n t s d c que qui il nous on cet cette ce au aux du des résultat resultat résultats resultats qu nous avons nos notre
        el los las una se ha han fue fueron con esta está este al lo que para resultado resultados de del su os as do dos das nos nas na em foi foram ao aos como
        lo gli le di del della dei delle dell nel nella nello sul sulla sullo per stato stata stati state sono si ci risultato risultati alla allo der die das den dem ein eine einer einem einen auf am im wurde wurden ist sind war waren hat haben werden vom beim für zur ergebnis bei auf zum
        het een op van tot met zijn werd werden er voor resultaat op uit te w we z ze jest są został została zostało zostały był było po dla wynik przy są
        az egy volt van lett készen történt eredmény rajta в на с к об по был была было были это результат что для у з до щодо був була
        bir herhangi bu için ile oldu sonuç olarak edilmiş edildi olduğu hakkında في على من إلى عن هذا تم يتم أي ان قد نتيجة النتيجة أية اي قبل كان در از به این شده شد است را که بود ای نتیجه
        ב של על את ה כל תוצאה של כלשהם का की के में है था थी हुआ हुई गया गई से कोई पर परिणाम pada yang ke dari ini telah sudah adanya terhadap untuk hasil
        ett på av har blev ble på je byl byla bylo v fost este pe fost în fi της το στη στο na su"),
];
