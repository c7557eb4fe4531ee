"""What people sue about: sentences with slots, by category.

Slots: `{p}` the plaintiff, `{d}` the defendant, `{money}` the price, `{part}` a part of it,
`{date}` a day before the claim, `{n}` a number of 2 to 11, `{few}` one of 1 to 3 in words,
`{percent}`, `{area}`, `{place}`, `{street}`, `{weigh}`. Any other name is a list of `words/`,
`nouns-` left out. `{goods:acc}` puts the word into a case, `{family:his}` gives it the third
person's possessive, `{interests:his-acc}` both. The articles quoted are decoration of
made-up cases, not advice.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Category:
    """One kind of claim: who sues whom, for how much, in which words."""

    code: str
    kind: str
    weight: int
    price: tuple          # (least, most) in manats; (0, 0) for a claim without a price
    sides: tuple          # what the plaintiff and the defendant are
    subject: str
    facts: tuple
    demand: str
    grant: str


PAY = "Cavabdeh {d:abl} iddiaçı {p:gen} xeyrinə {money} tutulsun."

CIVIL = (
    Category("debt", "civil", 22, (300, 25000), ("person", "person"),
             "Borc məbləğinin tutulması", (
        "{date} tarixində {p} cavabdeh {d:dat} {money} məbləğində borc vermişdir.",
        "Borcun verilməsi cavabdehin öz əli ilə yazdığı borc qəbzi ilə təsdiq edilir.",
        "Tərəflər borcun {n} ay müddətində hissə-hissə qaytarılması barədə razılığa gəlmişlər.",
        "Borc pulu {goods:gen} və {goods:gen} alınması üçün götürülmüşdür.",
        "Göstərilən müddət bitdikdən sonra cavabdeh yalnız {part} qaytarmışdır.",
        "Cavabdeh {jobs} işlədiyini və əmək haqqını alan kimi borcu ödəyəcəyini bildirmişdir.",
        "Telefon yazışmalarında {d} borcun mövcudluğunu inkar etməmişdir.",
        "{date} tarixində cavabdehə yazılı xəbərdarlıq göndərilsə də, cavab alınmamışdır.",
        "Pulun verilməsində {family:his} və {family:his} şahid qismində iştirak etmişlər."),
        "Cavabdehdən {money} məbləğində borcun tutulmasını xahiş edirəm.", PAY),
    Category("credit", "civil", 14, (400, 40000), ("company", "person"),
             "Kredit borcunun və faizlərin tutulması", (
        "{date} tarixində {p} ilə {d} arasında illik {percent} faizlə {n} ay müddətinə kredit "
        "müqaviləsi bağlanmışdır.",
        "Kredit {goods:gen} alınması məqsədilə verilmişdir.",
        "Cavabdeh {n} aydan artıqdır ki, kredit üzrə ödənişləri həyata keçirmir.",
        "Bank çıxarışına əsasən əsas borc və hesablanmış faizlər cəmi {money} təşkil edir.",
        "Öhdəliyin təminatı kimi {vehicles} girov qoyulmuşdur.",
        "Zamin öhdəliyini götürmüş {family:his} də bildirişlərə cavab verməmişdir.",
        "Müqavilənin şərtlərinə görə gecikdirilmiş hər gün üçün dəbbə pulu hesablanır.",
        "{date} tarixində cavabdehə tələbnamə göndərilmiş, o, tələbnaməni şəxsən almışdır."),
        "Kredit müqaviləsi üzrə {money} məbləğində borcun cavabdehdən tutulmasını xahiş edirik.",
        PAY),
    Category("alimony", "civil", 12, (900, 7200), ("woman", "man"),
             "Azyaşlı uşağın saxlanılması üçün aliment tutulması", (
        "Tərəflər {date} tarixində nikaha daxil olmuş, birgə nikahdan {few} övladları olmuşdur.",
        "{date} tarixindən ailə münasibətləri faktiki olaraq kəsilmiş, uşaqlar anasının "
        "himayəsində qalmışdır.",
        "Cavabdeh {jobs} işləyir və sabit aylıq gəliri vardır.",
        "Cavabdeh azyaşlı uşağın saxlanılmasında könüllü olaraq iştirak etmir.",
        "Uşağın təhsili, geyimi və müalicəsi üçün hər ay azı {part} xərc tələb olunur.",
        "Uşaqda {injuries} aşkar edilmiş və həkim rəyi ilə daimi müalicə təyin olunmuşdur.",
        "Ailə tərkibi haqqında arayışa görə {p} valideynlərinin evində yaşayır."),
        "Cavabdehin qazancının və digər gəlirinin dörddə bir hissəsi miqdarında aliment "
        "tutulmasını xahiş edirəm.",
        "Cavabdeh {d:abl} iddiaçı {p:gen} xeyrinə azyaşlı uşağın saxlanılması üçün hər ay onun "
        "qazancının və digər gəlirinin dörddə bir hissəsi miqdarında aliment tutulsun."),
    Category("divorce", "civil", 11, (0, 0), ("woman", "man"), "Nikahın pozulması", (
        "Tərəflərin nikahı {date} tarixində {place:loc} qeydiyyata alınmışdır.",
        "Ər-arvad arasında {quarrels} və {quarrels} barədə daimi fikir ayrılığı yaranmışdır.",
        "{date} tarixindən tərəflər ayrı yaşayır və birgə təsərrüfat aparmırlar.",
        "Barışıq üçün verilmiş üç aylıq müddət nəticəsiz qalmışdır.",
        "{family:his} və {family:his} ailənin saxlanılması üçün dəfələrlə vasitəçilik etmişlər.",
        "{d} ailənin {homes:his-abl} getmiş və {place:loc} məskunlaşmışdır.",
        "Tərəflərin əmlak bölgüsü barədə mübahisəsi yoxdur."),
        "{p} ilə {d} arasında bağlanmış nikahın pozulmasını xahiş edirəm.",
        "İddiaçı {p} ilə cavabdeh {d} arasında bağlanmış nikah pozulsun."),
    Category("property", "civil", 6, (3000, 150000), ("woman", "man"),
             "Ər-arvadın birgə mülkiyyətinin bölünməsi", (
        "Nikah dövründə tərəflər {place:loc} yerləşən {homes:acc} və {vehicles:acc} əldə "
        "etmişlər.",
        "Əmlak cavabdehin adına qeydiyyata alınsa da, birgə vəsait hesabına alınmışdır.",
        "Qiymətləndirmə hesabatına görə əmlakın bazar dəyəri {money} təşkil edir.",
        "Evdə qalan {goods}, {goods} və {goods} da birgə mülkiyyətə daxildir.",
        "{d} əmlakın könüllü bölünməsi təklifini rədd etmişdir.",
        "{date} tarixində notariat kontorunda razılıq əldə edilməmişdir.",
        "Cavabdeh {goods:acc} iddiaçının razılığı olmadan özgəninkiləşdirmişdir."),
        "Birgə əmlakdan {money} dəyərində payın ayrılmasını xahiş edirəm.",
        "Birgə mülkiyyətdə olan əmlak bərabər bölünsün və cavabdeh {d:abl} iddiaçı {p:gen} "
        "xeyrinə {money} kompensasiya tutulsun."),
    Category("labour", "civil", 7, (800, 18000), ("person", "company"),
             "Ödənilməmiş əmək haqqının tutulması", (
        "{p} {date} tarixli əmək müqaviləsi əsasında {jobs} vəzifəsində çalışmışdır.",
        "İşəgötürən {n} ay ərzində əmək haqqını ödəməmişdir.",
        "Əmək müqaviləsi {date} tarixli əmrlə ixtisar əsası göstərilməklə ləğv edilmişdir.",
        "İddiaçı işdən çıxarılmasından iki ay əvvəl rəsmi qaydada xəbərdar edilməmişdir.",
        "İstifadə edilməmiş məzuniyyətə görə kompensasiya hesablanmamışdır.",
        "Əmək haqqı haqqında arayışa əsasən qalıq borc {money} təşkil edir.",
        "İddiaçı {premises:loc} növbəti işləmiş, iş vaxtından artıq saatlar tabelə "
        "yazılmamışdır.",
        "{d} iddiaçıya {documents:acc} təqdim etməkdən imtina etmişdir."),
        "Cavabdehdən {money} məbləğində əmək haqqının tutulmasını xahiş edirəm.", PAY),
    Category("reinstatement", "civil", 3, (0, 0), ("person", "company"), "İşə bərpa", (
        "{p} {date} tarixindən {jobs} vəzifəsində işləmişdir.",
        "{date} tarixli əmrlə ona tənbeh verilmiş, sonra əmək müqaviləsi ləğv edilmişdir.",
        "Əmrdə intizam pozuntusunun nədən ibarət olduğu göstərilməmişdir.",
        "İşçinin yazılı izahatı alınmamış, həmkarlar ittifaqının razılığı soruşulmamışdır.",
        "{premises:loc} aparılmış {adjectives-wrong} yoxlamanın nəticəsi işçiyə bildirilməmişdir.",
        "İddiaçının himayəsində {family:his} və {family:his} vardır."),
        "{p:gen} əvvəlki vəzifəsinə bərpa edilməsini xahiş edirəm.",
        "{p} əvvəlki vəzifəsinə bərpa edilsin, əmək müqaviləsinin ləğvi haqqında əmr "
        "etibarsız hesab edilsin."),
    Category("housing", "civil", 6, (0, 0), ("person", "person"),
             "Yaşayış sahəsindən çıxarılma", (
        "{place:loc} yerləşən {homes} mülkiyyət hüququ ilə iddiaçıya məxsusdur.",
        "Mülkiyyət hüququ daşınmaz əmlakın dövlət reyestrindən çıxarışla təsdiq edilir.",
        "{d} həmin sahədə heç bir hüquqi əsas olmadan yaşayır.",
        "Kirayə müqaviləsinin müddəti {date} tarixində bitmişdir.",
        "Cavabdeh {building:acc} sökmüş və {building:acc} yararsız vəziyyətə salmışdır.",
        "Cavabdehə {documents} göndərilmiş, lakin o, mənzili boşaltmamışdır.",
        "Sahədə cavabdehin {goods} və {goods} kimi əşyaları qalmaqdadır."),
        "{d:gen} həmin yaşayış sahəsindən çıxarılmasını xahiş edirəm.",
        "{d} mübahisəli yaşayış sahəsindən çıxarılsın."),
    Category("land", "civil", 6, (0, 0), ("person", "person"),
             "Torpaq sahəsindən istifadəyə maneələrin aradan qaldırılması", (
        "{p:dat} {place:loc} {area} hektar torpaq sahəsi verilmişdir.",
        "Sahədə {crops} və {crops} əkilir.",
        "Qonşu sahənin sahibi {d} sərhəddə {building} ucaldaraq keçidi bağlamışdır.",
        "Plan-sxem və kadastr məlumatı faktiki sərhədin {n} metr dəyişdirildiyini göstərir.",
        "Cavabdehin {animals} saxladığı yer {land:gen} içərisinə keçmişdir.",
        "{building} ucaldılarkən {land:dat} düşən su kəsilmiş, {crops} məhsulu qurumuşdur.",
        "Bələdiyyənin {date} tarixli cavabında sahənin iddiaçının istifadəsində olduğu "
        "göstərilir.",
        "Yerində baxış zamanı {documents} tərtib edilmişdir."),
        "Torpaq sahəsindən istifadəyə maneələrin aradan qaldırılmasını xahiş edirəm.",
        "Cavabdeh {d:dat} torpaq sahəsindən istifadəyə yaratdığı maneələri aradan qaldırmaq "
        "vəzifəsi həvalə edilsin."),
    Category("damages", "civil", 8, (400, 30000), ("person", "person"),
             "Maddi zərərin ödənilməsi", (
        "{date} tarixində {place:loc} {damage} nəticəsində iddiaçının {goods:his-dat} və "
        "{goods:his-dat} zərər dəymişdir.",
        "{d} idarə etdiyi {vehicles} ilə iddiaçının {vehicles:his-dat} çırpılmışdır.",
        "Hadisə nəticəsində {carparts} və {carparts} zədələnmişdir.",
        "Məhkəmə-tibb rəyinə görə iddiaçıda {injuries} müəyyən edilmişdir.",
        "Müalicə və dərman xərcləri {documents} ilə təsdiq edilir.",
        "Qiymətləndiricinin rəyinə əsasən dəymiş zərərin məbləği {money} təşkil edir.",
        "{damage} cavabdehin {adjectives-wrong} hərəkəti nəticəsində baş vermişdir.",
        "Sığortaçı zərərin yalnız bir hissəsini, {part} ödəmişdir.",
        "Yol polisinin arayışında cavabdehin təqsirli olduğu göstərilmişdir."),
        "Cavabdehdən {money} məbləğində zərərin tutulmasını xahiş edirəm.", PAY),
    Category("inheritance", "civil", 4, (2000, 120000), ("person", "person"),
             "Vərəsəlik hüququnun tanınması", (
        "İddiaçının {family:his} {date} tarixində {place:loc} vəfat etmişdir.",
        "Mirasın tərkibinə {homes}, {land} və {vehicles} daxildir.",
        "İddiaçı mirası faktiki qəbul etmiş, {building:acc} təmir etdirmiş və vergiləri "
        "ödəmişdir.",
        "{d} özünü yeganə vərəsə kimi təqdim edərək vərəsəlik şəhadətnaməsi almışdır.",
        "Vəsiyyətnamədə {animals} və {crops} anbarı da göstərilmişdir.",
        "Miras əmlakın dəyəri {documents:dat} əsasən {money} təşkil edir.",
        "{jobs} işləyən {family:his} mirasdan imtina etmişdir."),
        "Miras əmlaka mülkiyyət hüququnun tanınmasını xahiş edirəm.",
        "{p:gen} miras əmlakın ikidə bir hissəsinə mülkiyyət hüququ tanınsın."),
    Category("consumer", "civil", 5, (150, 6000), ("person", "company"),
             "Keyfiyyətsiz malın dəyərinin qaytarılması", (
        "{p} {date} tarixində cavabdehin {premises:his-abl} {money} dəyərində "
        "{goods:acc} almışdır.",
        "Zəmanət müddəti {n} ay müəyyən edilmişdir.",
        "Malda istifadənin ilk günlərindən {adjectives-flaw} qüsur aşkar edilmişdir.",
        "Təmirdən sonra {goods} yenidən sıradan çıxmışdır.",
        "Satıcı {documents:acc} qəbul etsə də, pulu qaytarmamışdır.",
        "Ekspert rəyinə görə qüsur istehsal zamanı yaranmışdır.",
        "Əvəzinə verilmiş {goods} də müqavilənin şərtlərinə uyğun gəlmir."),
        "Malın dəyəri olan {money} pulun qaytarılmasını xahiş edirəm.", PAY),
    Category("utilities", "civil", 5, (60, 1800), ("body", "person"),
             "Kommunal xidmət haqqının tutulması", (
        "{d} abonent kimi {street} küçəsində yerləşən {homes} üzrə qeydiyyatdadır.",
        "Abonent {n} ay ərzində xidmət haqqını ödəməmişdir.",
        "{date} tarixində aparılmış baxışda sayğacın plombu qırılmış vəziyyətdə olmuşdur.",
        "Hesablama cədvəlinə əsasən {date} tarixinə borc {money} təşkil edir.",
        "{building} yararsız olduğundan itki abonentin {land:his-loc} yaranmışdır.",
        "Abonentə {documents} təqdim edilmiş, imza etməkdən imtina olunmuşdur."),
        "Cavabdehdən {money} məbləğində xidmət haqqının tutulmasını xahiş edirik.", PAY),
    Category("contract", "civil", 6, (500, 60000), ("person", "person"),
             "Müqavilə öhdəliyinin icrası", (
        "{date} tarixli müqaviləyə əsasən {d} {place:loc} {homes:acc} təmir etməli idi.",
        "İddiaçı {materials}, {materials} və {materials} almaq üçün avans ödəmişdir.",
        "Usta kimi dəvət edilmiş {jobs} işi yarımçıq qoyaraq getmişdir.",
        "Görülmüş işlər {adjectives-poor} olmuş, {building} bir ay sonra çat vermişdir.",
        "Smetaya görə avansın qaytarılmalı hissəsi {money} təşkil edir.",
        "{date} tarixində təhvil-təslim aktı imzalanmamışdır.",
        "İşdə istifadə olunan {goods} iddiaçıya qaytarılmamışdır."),
        "Cavabdehdən avansın {money} məbləğində hissəsinin tutulmasını xahiş edirəm.", PAY),
    Category("sale", "civil", 4, (1000, 45000), ("person", "person"),
             "Alqı-satqı müqaviləsinin etibarsız sayılması", (
        "{date} tarixində {p} {d:abl} {vehicles:acc} {money} qiymətinə almışdır.",
        "Sonradan məlum olmuşdur ki, əmlak girovda olmuş və üzərinə həbs qoyulmuşdur.",
        "Satıcı {part} aldığı barədə {documents} vermişdir.",
        "{vehicles:gen} {carparts:his} dəyişdirilmiş, nömrəsi pozulmuşdur.",
        "Müqavilə bağlanarkən {d} əsas məlumatı gizlətmişdir.",
        "{family:his} müqavilənin danışıqlarında iştirak etmiş və şahidlik edə bilər."),
        "Müqavilənin etibarsız sayılmasını və {money} pulun qaytarılmasını xahiş edirəm.",
        "Alqı-satqı müqaviləsi etibarsız hesab edilsin. " + PAY),
)

COMMERCIAL = (
    Category("supply", "commercial", 30, (5000, 400000), ("company", "company"),
             "Malgöndərmə müqaviləsi üzrə borcun tutulması", (
        "{date} tarixli malgöndərmə müqaviləsi üzrə {p} {crops}, {crops} və {goods} təhvil "
        "vermişdir.",
        "Mal qaimə və təhvil-təslim aktı əsasında {premises:loc} qəbul edilmişdir.",
        "{d} {money} məbləğində hesab-fakturanı {n} aydır ki, ödəmir.",
        "Üzləşmə aktı {date} tarixində hər iki tərəfin möhürü ilə təsdiq edilmişdir.",
        "{date} tarixində pretenziya göndərilmiş, cavabda borc etiraf edilmişdir."),
        "Cavabdehdən {money} məbləğində əsas borcun tutulmasını xahiş edirik.", PAY),
    Category("services", "commercial", 25, (2000, 150000), ("company", "company"),
             "Göstərilmiş xidmətin haqqının tutulması", (
        "{p} {date} tarixli müqavilə üzrə {premises:loc} təmir və quraşdırma işləri görmüşdür.",
        "İşlərin qəbulu barədə {documents} tərtib edilmişdir.",
        "Sifarişçi {building} və {building} üzrə iradlarını müddətində bildirməmişdir.",
        "Xidmət haqqının qalığı {money} təşkil edir.",
        "{d} maliyyə çətinliyini əsas gətirərək {n} ay möhlət istəmişdir."),
        "Cavabdehdən {money} məbləğində xidmət haqqının tutulmasını xahiş edirik.", PAY),
    Category("lease", "commercial", 20, (3000, 90000), ("company", "company"),
             "İcarə haqqının tutulması", (
        "{date} tarixindən {p} {place:loc} yerləşən {premises:acc} {n} il müddətinə icarəyə "
        "vermişdir.",
        "İcarəçi {n} ay ərzində icarə haqqını ödəməmişdir.",
        "Obyektdə {building} və {building} zədələnmiş, təmir xərci icarəçiyə bildirilmişdir.",
        "Ödənilməmiş icarə haqqı {money} təşkil edir."),
        "Cavabdehdən {money} məbləğində icarə haqqının tutulmasını xahiş edirik.", PAY),
    Category("carriage", "commercial", 15, (1000, 80000), ("company", "company"),
             "Daşınma zamanı dəymiş zərərin ödənilməsi", (
        "{d} {vehicles:loc} {crops} və {goods} daşımağı öhdəsinə götürmüşdür.",
        "Yük {place:abl} {date} tarixində yola salınmış, {damage} səbəbindən itirilmişdir.",
        "Sürücünün təqdim etdiyi {documents} yükün həcmini təsdiq edir.",
        "Zərərin məbləği {money} kimi qiymətləndirilmişdir."),
        "Cavabdehdən {money} məbləğində zərərin tutulmasını xahiş edirik.", PAY),
)

ADMINISTRATIVE = (
    Category("pension", "administrative", 35, (0, 0), ("person", "body"),
             "Pensiyanın təyin edilməsindən imtinaya dair mübahisə", (
        "{p} {date} tarixində əmək pensiyasının təyin edilməsi üçün müraciət etmişdir.",
        "İnzibati orqan {jobs} kimi işlədiyi dövrü staja daxil etməmişdir.",
        "Əmək kitabçası və {documents} stajı təsdiq edir.",
        "{d} imtinanın hüquqi əsasını göstərməmişdir.",
        "İddiaçıda {injuries} müəyyən edilmiş və əlillik dərəcəsi verilmişdir."),
        "{d:gen} imtina haqqında qərarının ləğv edilməsini xahiş edirəm.",
        "{d:gen} imtina haqqında qərarı ləğv edilsin, müraciətə yenidən baxmaq vəzifəsi həvalə "
        "edilsin."),
    Category("permit", "administrative", 30, (0, 0), ("company", "body"),
             "İcazə verilməsindən imtinanın mübahisələndirilməsi", (
        "{p} {place:loc} {premises:acc} istismara vermək üçün icazə istəmişdir.",
        "{date} tarixli cavabda {documents:gen} çatışmadığı göstərilmişdir.",
        "Halbuki həmin sənəd elektron qaydada təqdim edilmiş və qəbz alınmışdır.",
        "{d} baxış müddətini {n} gün gecikdirmişdir.",
        "Layihədə {building} və {building} normalara uyğundur."),
        "İmtina haqqında qərarın qanunsuz sayılmasını xahiş edirik.",
        "{d:gen} icazə verilməsindən imtina haqqında qərarı qanunsuz hesab edilsin."),
    Category("landDecision", "administrative", 35, (0, 0), ("person", "body"),
             "Torpaq sahəsi barədə inzibati aktın ləğvi", (
        "{d} {date} tarixli sərəncamla {area} hektar {land:acc} başqa şəxsə ayırmışdır.",
        "Sərəncam qəbul edilərkən iddiaçının istifadəsində olan {land} nəzərə alınmamışdır.",
        "Sahədə iddiaçının {building:his} və {crops} əkini mövcuddur.",
        "İnzibati icraatda {p} maraqlı şəxs kimi cəlb edilməmişdir.",
        "{documents} sahənin əvvəlki təyinatını göstərir."),
        "Sərəncamın ləğv edilməsini xahiş edirəm.",
        "{d:gen} mübahisəli sərəncamı ləğv edilsin."),
)

CATEGORIES = {"civil": CIVIL, "commercial": COMMERCIAL, "administrative": ADMINISTRATIVE}

GENERAL = (
    "Mübahisənin məhkəməyədək həlli üçün göstərilən cəhdlər nəticə verməmişdir.",
    "İddia ərizəsinə {documents}, {documents} və {documents} əlavə edilmişdir.",
    "Tərəflər mediasiya prosesində iştirak etmiş, lakin razılıq əldə olunmamışdır.",
    "{adverbs-manner} edilmiş müraciətlər cavabsız qalmışdır.",
    "Cavabdehin mövqeyi əsassız olub işin hallarına uyğun gəlmir.",
    "Göstərilən hallar {documents} və şahidlərin ifadələri ilə təsdiq edilir.",
    "Cavabdehin hərəkəti iddiaçının {interests:his-dat} və {interests:his-dat} birbaşa "
    "təsir göstərir.",
    "İddia müddəti ötürülməmişdir, çünki pozuntu barədə {date} tarixində məlum olmuşdur.",
    "{org:dat} ünvanlanmış sorğuya {date} tarixində cavab verilmişdir.",
    "{place:loc} fəaliyyət göstərən {org} mübahisə ilə bağlı {documents} vermişdir.",
    "{connectives-start}, tərəflər arasında yaranmış mübahisənin mahiyyəti {rights} məsələsidir.",
    "{jobs:dat} və {jobs:dat} bu hallar barədə sual verilə bilər.",
    "Dövlət rüsumu ödənilmiş, qəbz ərizəyə əlavə olunmuşdur.",
    "İşin faktiki hallarını {family:his} və {jobs} təsdiq edə bilərlər.",
    "{street} küçəsində yerləşən {premises:gen} qarşısında baş verənlər videoyazıda əks olunub.",
    "Ehtiyac olarsa, məhkəmədən {documents:acc} tələb etmək barədə vəsatət veriləcəkdir.",
    "Cavabdeh {adverbs-manner} {verbs-party}, lakin vəziyyət dəyişməmişdir.",
    "İddiaçı {verbs-party} və bununla öz {interests:his-acc} qorumağa çalışmışdır.",
)

FINDING = "Məhkəmə iş üzrə toplanmış sübutları araşdıraraq iddianı {weigh} hesab edir."

REASONS_FOR = (
    "Mülki Məcəllənin 385-ci maddəsinə əsasən borclu kreditorun xeyrinə müəyyən hərəkəti etməli "
    "və ya müəyyən hərəkətdən çəkinməlidir.",
    "Cavabdeh iddiaya dair yazılı etirazını müəyyən edilmiş müddətdə təqdim etməmişdir.",
    "Cavabdeh iddianı qismən qəbul etmiş, {rights} barədə isə mübahisə etmişdir.",
    "İş üzrə məhkəmə xərcləri təmin edilmiş tələblərə mütənasib bölüşdürülməlidir.",
    "Məhkəmə hesab edir ki, iddiaçının istinad etdiyi hallar {documents:loc} öz əksini tapmışdır.",
)

REASONS_AGAINST = (
    "İddiaçı {rights} barədə sübut təqdim etməmişdir.",
    "Təqdim edilmiş {documents} tələbin əsasını təsdiq etmir.",
    "Cavabdehin etirazı {documents} və şahid ifadələri ilə təsdiq edilmişdir.",
    "Məhkəmənin təklifinə baxmayaraq, iddiaçı {documents:acc} təqdim etməmişdir.",
    "Məhkəmə xərcləri iddiaçının üzərində qalmalıdır.",
)

DEFENCE = (
    "İddia ərizəsində göstərilən hallar işin materiallarına uyğun gəlmir.",
    "{date} tarixində iddiaçıya {documents} təqdim edilmişdir.",
    "İddiaçı {documents:acc} məhkəməyə təqdim etməmişdir.",
    "Tərəflər arasında {rights} barədə başqa razılaşma olmuşdur.",
    "Bu halları şahid qismində {jobs} və {jobs} təsdiq edə bilərlər.",
    "{org:dat} göndərilmiş sorğunun cavabı hələ alınmamışdır.",
    "İddiaçı {adverbs-manner} {verbs-party}, sonra isə öz sözündən imtina etmişdir.",
    "Hesablamada {rights} nəzərə alınmamışdır.",
    "Etirazıma {documents} və {documents} əlavə olunur.",
)

DEFENCE_OF_A_PERSON = (
    *DEFENCE,
    "{place:loc} müalicədə olduğumdan bildirişi gec almışam.",
    "Maddi vəziyyətim ağırdır, himayəmdə {family} və {family} vardır.",
)

RULING_REASONS = (
    "Tərəflərə prosessual hərəkətin hüquqi nəticələri izah edilmişdir.",
    "Cavabdeh iş üzrə icraatın bu əsasla başa çatdırılmasına etiraz etməmişdir.",
    "Məhkəmə iclasının vaxtı və yeri barədə tərəflərə lazımi qaydada bildiriş verilmişdir.",
    "İşə mahiyyəti üzrə baxılmasını davam etdirmək üçün əsas qalmamışdır.",
)

REASONS = (
    "Mülki Prosessual Məcəllənin 77-ci maddəsinə görə hər bir tərəf öz tələblərinin əsası kimi "
    "istinad etdiyi halları sübut etməlidir.",
    "Məhkəmə iclasında araşdırılmış {documents} və {documents} bir-birini tamamlayır.",
    "Cavabdehə məhkəmə iclasının vaxtı və yeri barədə lazımi qaydada bildiriş verilmişdir.",
    "Şahid qismində dindirilmiş {jobs} {date} tarixində baş verənləri ətraflı izah etmişdir.",
    "Məhkəmə {adjectives-evidence} sübut kimi təqdim edilmiş {documents:acc} qiymətləndirərək "
    "nəzərə alır.",
    "Tərəflərin {interests:his-gen} və {interests:his-gen} təmin edilməsi baxımından bu hal "
    "əhəmiyyətlidir.",
    "{org:gen} {date} tarixli cavabı işin materiallarına əlavə edilmişdir.",
    "İddiaçının nümayəndəsi tələbi müdafiə edərək onun təmin edilməsini xahiş etmişdir.",
    "Cavabdehin izahatında {rights} və {rights} barədə mübahisə edilmişdir.",
    "İşə baxılarkən {documents:gen} tələb edilməsi barədə vəsatət verilməmişdir.",
)
