// The reasons of refusal in Azerbaijani.

extension Refusal.Reason {
    /// What is wrong and what to do; `{name}` stands for a parameter.
    var az: String {
        switch self {
        case .rightMissing:
            """
            Sizin vəzifəniz bu hərəkətə icazə vermir. Səlahiyyəti olan əməkdaşa müraciət \
            edin.
            """
        case .nodeMayNot:
            """
            Bu qovşaq ({role}) belə qeydi apara bilməz. Əməliyyatı səlahiyyətli məhkəmənin \
            və ya icra şöbəsinin qovşağında yerinə yetirin.
            """
        case .subjectUnknown:
            """
            Belə iş və ya icra sənədi bu qovşaqda yoxdur. Nömrəni yoxlayın və ya \
            sinxronlaşmanı gözləyin.
            """
        case .subjectOther:
            """
            Bu hərəkət göstərilən sənədə aid deyil. Düzgün işi, icra sənədini və ya məlumat \
            kitabçasını seçin.
            """
        case .subjectWaiting:
            "Bu qovşağın əvvəlki dəyişikliyi hələ gəlməmiş dəyişikliyi gözləyir. Əvvəl "
                + "sinxronlaşdırma aparılmalıdır; heç nə dəyişməyib."
        case .newerVersion:
            """
            Bu iş proqramın daha yeni versiyası ilə yazılıb. Prosessual hərəkətdən əvvəl \
            qovşağı yeniləyin.
            """
        case .fieldEmpty: "“{field}” sahəsi boşdur. Onu doldurun."
        case .fieldTooLong: "Mətn və ya fayl çox böyükdür: həddi {limit} baytdır. Qısaldın."
        case .fieldInvalid: "“{field}” sahəsinin dəyəri yararsızdır. Düzəldin."
        case .tooMany: "Siyahı çox uzundur: ən çox {limit}. Bölün."
        case .amountTooLarge: "Məbləğ və ya ədəd həddən böyükdür. Yoxlayın."
        case .amountZero: "Məbləğ sıfırdan böyük olmalıdır."
        case .finInvalid:
            """
            {name}: FİN “{fin}” yanlışdır. FİN 7 işarədir: latın böyük hərfləri (I və O \
            istisna) və rəqəmlər.
            """
        case .voenInvalid:
            """
            {name}: VÖEN “{voen}” yanlışdır. VÖEN 10 rəqəmdir, sonuncusu 1 (hüquqi şəxs) və \
            ya 2 (fiziki şəxs).
            """
        case .identityMissing: "{name}: FİN və ya VÖEN göstərilməyib. Birini yazın."
        case .partyMissing:
            """
            İddiaçı və cavabdeh göstərilməlidir. Hər tərəfdən ən azı bir nəfər əlavə edin.
            """
        case .partyUnknown: "Belə tərəf yoxdur ({index}). Tərəfi siyahıdan seçin."
        case .directoryMissing: "{year}-ci ilin məlumat kitabçası açılmayıb. Əvvəlcə onu açın."
        case .directoryExists: "{year}-ci ilin məlumat kitabçası artıq açılıb."
        case .courtNotOwn: "{court} bu qovşağın məhkəməsi deyil. Əməliyyatı həmin məhkəmədə edin."
        case .courtUnknown: "{court} kodlu məhkəmə siyahıda yoxdur. Kodu yoxlayın."
        case .judgeUnknown: "“{judge}” hakimi məlumat kitabçasında yoxdur. Əvvəlcə onu daxil edin."
        case .judgeInactive: "{judge} hazırda fəaliyyət göstərmir. Yeni püşkatma keçirin."
        case .judgeOnLeave:
            """
            {judge} {date} tarixində məzuniyyətdədir. Başqa gün seçin və ya yeni püşkatma \
            keçirin.
            """
        case .hallUnknown: "“{hall}” zalı yoxdur və ya bağlıdır. Siyahıdan zal seçin."
        case .periodInvalid:
            """
            Bitmə vaxtı ({until}) başlanğıcdan ({from}) əvvəldir. Vaxtları düzəldin.
            """
        case .roleJoinsInfrastructure:
            """
            {login} artıq “{role}” vəzifəsindədir: sistem inzibatçısı işlərə baxa bilməz. \
            Ayrıca istifadəçi yaradın.
            """
        case .weightInvalid: "Hakimin yükü 1–200 faiz olmalıdır."
        case .claimNotOwn:
            """
            {person} bu işin tərəfi və ya nümayəndəsi deyil. Yalnız öz adınızdan müraciət \
            edə bilərsiniz.
            """
        case .claimRegistered: "İş artıq {number} nömrəsi ilə qeydə alınıb."
        case .caseNotRegistered: "İş hələ qeydə alınmayıb. Əvvəlcə nömrə verin."
        case .caseDecided: "{number} işi üzrə qərar qəbul edilib; bu hərəkət artıq mümkün deyil."
        case .caseNotDecided: "Hələ qərar yoxdur. İcra vərəqəsi qərardan sonra verilir."
        case .custodyElsewhere:
            """
            İş {court} məhkəməsinin icraatındadır. Prosessual hərəkəti yalnız o edə bilər.
            """
        case .custodyOffered:
            """
            İş {court} məhkəməsinə təklif edilib. Onun cavabını gözləyin; yalnız \
            təxirəsalınmaz hərəkətlər mümkündür.
            """
        case .custodyNotOffered: "Bu iş sizin məhkəməyə təklif edilməyib."
        case .custodyOwn: "İş artıq {court} məhkəməsindədir."
        case .secondSignerMissing:
            """
            İşin götürülməsini iki nəfər imzalayır: ikinci, başqa şəxsi göstərin.
            """
        case .drawExists:
            """
            Hakim artıq müəyyən edilib: {judge}. Təkrar püşkatma üçün səbəb göstərin.
            """
        case .drawMissing: "Hakim hələ müəyyən edilməyib. Əvvəlcə püşkatma keçirin."
        case .drawNotReady:
            """
            Püşkatma açarı ilin məlumat kitabçasında dərc edilməyib. İnzibatçı onu dərc etməlidir.
            """
        case .nobodyEligible:
            """
            {number} işinə baxa biləcək hakim yoxdur. İşi yuxarı məhkəməyə təklif edin.
            """
        case .judgeNotDrawn: "İşin hakimi {drawn}-dir, {judge} deyil. İclası onun üçün təyin edin."
        case .hearingPast: "{from} artıq keçib. Gələcək vaxt seçin."
        case .hearingTooLong: "İclas bir gündən uzun ola bilməz. Ayrı-ayrı iclaslar təyin edin."
        case .hallTaken: "“{hall}” zalı {from} – {until} arası tutulub. Başqa vaxt və ya zal seçin."
        case .judgeTaken: "Hakim {judge} {from} – {until} arası başqa iclasdadır. Başqa vaxt seçin."
        case .personTaken:
            """
            {person} {from} – {until} arası başqa iclasa çağırılıb. Başqa vaxt seçin.
            """
        case .hearingUnknown: "İşdə belə iclas yoxdur. İclası siyahıdan seçin."
        case .hearingNotSet: "Bu iclas artıq keçirilib, təxirə salınıb və ya köçürülüb."
        case .hearingNotYet: "İclas {from} üçün təyin edilib və hələ başlamayıb."
        case .decisionNotByJudge: "Qərarı yalnız işin hakimi ({judge}) verə bilər."
        case .outcomeWithoutAmount:
            """
            Bu nəticə ilə məbləğ göstərilmir. Məbləği silin və ya nəticəni dəyişin.
            """
        case .contactUnchanged: "Ünvan və telefon dəyişməyib."
        case .contactUnknown: "Seçim üçün belə əlaqə məlumatı yoxdur; ola bilsin, artıq seçilib."
        case .docketUnknown: "Bu məsələ artıq həll edilib və ya yoxdur. Siyahını yeniləyin."
        case .docketElsewhere: "Bu məsələni {court} həll edir."
        case .docketChoice: "Bu məsələ üçün belə cavab yoxdur. Təklif olunanlardan birini seçin."
        case .stepUnknown: "“{procedure}” icraatında “{step}” hərəkəti yoxdur. Siyahıdan seçin."
        case .stepOutOfOrder:
            """
            “{step}” hazırda mümkün deyil: iş “{state}” vəziyyətindədir. Mümkün olanlar: \
            {possible}.
            """
        case .stepNotYours: "Bu hərəkəti siz edə bilməzsiniz. Edə bilər: {by}."
        case .stepOtherCommand: "Bu hərəkətin öz əmri var: {command}. Ondan istifadə edin."
        case .procedureUnknown:
            """
            “{procedure}” icraat növü məlum deyil. Proqramı yeniləyin və ya növü düzəldin.
            """
        case .caseSuspended: "İş üzrə icraat dayandırılıb. Əvvəlcə onu təzələyin."
        case .caseNotSuspended: "İş üzrə icraat dayandırılmayıb."
        case .hearingMissing: "Bunun üçün iclas lazımdır. Əvvəlcə iclas təyin edin və keçirin."
        case .hearingOpen:
            """
            Təyin edilmiş iclas hələ keçirilməyib. Əvvəlcə onun nəticəsini qeyd edin.
            """
        case .dutyMissing:
            """
            Dövlət rüsumu ödənilməyib və azadolma əsası göstərilməyib. Qəbzi əlavə edin.
            """
        case .amountNotBelow: "İddianın qiyməti {limit} qəpikdən az olmalıdır."
        case .amountNotAtLeast: "İddianın qiyməti ən azı {limit} qəpik olmalıdır."
        case .eventMissing: "Əvvəlcə “{event}” baş verməlidir."
        case .eventAlready: "“{event}” artıq baş verib."
        case .serviceMissing: "Hamıya rəsmi qaydada verilməyib: {event}. Verilməni qeyd edin."
        case .votesMissing: "Məhkəmə tərkibinin bütün hakimləri səs verməyib."
        case .verdictMissing: "Hökmdə hər təqsirləndirilən şəxs barəsində qərar göstərilməyib."
        case .formField: "Formanın “{field}” sahəsi ({number}) {az}."
        case .choiceUnknown: "“{value}” {field} üçün seçim deyil. Mümkündür: {possible}."
        case .participantMissing: "İşdə bu rolda iştirakçı yoxdur: {role}. Əvvəlcə onu əlavə edin."
        case .participantUnknown: "İşdə belə iştirakçı yoxdur: {participant}. Siyahıdan seçin."
        case .attributeMissing: "Müraciətdə {name} = {value} göstərilməyib."
        case .referenceUnknown: "İşdə belə hərəkət və ya sənəd yoxdur: {change}."
        case .groundUnknown: "“{ground}” əsası siyahıda ({set}) yoxdur. Siyahıdan seçin."
        case .deadlineRuns: "Müddət ({rule}) hələ bitməyib."
        case .linkUnknown: "Digər iş bu qovşaqda yoxdur və ya həmin işin özüdür. Nömrəni yoxlayın."
        case .evidenceGone: "Bu əşya artıq məhkəmədə deyil: {what}."
        case .evidenceKeeper: "Əşyaya {keeper} cavabdehdir: onu yalnız o verə bilər."
        case .caseClosedHere:
            """
            Bu iş qapalıdır. Onun icraatı yalnız {court} məhkəməsində aparılır; orada təqdim \
            edin.
            """
        case .caseClosedToYou:
            """
            Bu iş qapalıdır. Onu yalnız işin hakimi və məhkəmənin dəftərxanası görür.
            """
        case .caseClosedAlready: "İş artıq qapalıdır."
        case .caseNotClosed: "İş qapalı deyil; onun açarı yoxdur."
        case .closedClaimElsewhere:
            """
            Qapalı iddia {court} məhkəməsinin özünün dəftərxanasına verilir.
            """
        case .closedWrit:
            """
            Qapalı iş üzrə icra vərəqəsi kağızda verilir: elektron vərəqə tərəflərin adını \
            açardı.
            """
        case .documentNotSealed:
            """
            Qapalı işin sənədini məhkəmənin öz qovşağı möhürləyir. Sənədi orada təqdim edin.
            """
        case .closureUnknown: "İşin qapalı edilməsi üçün “{ground}” əsası yoxdur. Siyahıdan seçin."
        case .keyNotForCourt: "{court} məhkəməsi bu işdə iştirak etmir, ona açar verilmir."
        case .keyRecipientMissing:
            """
            {court} üçün açarı olmayan qovşaq məlum deyil. Replika nömrəsini göstərin.
            """
        case .officeUnknown: "{office} kodlu icra şöbəsi yoxdur. Kodu yoxlayın."
        case .orderElsewhere:
            """
            Sənəd {office} icra şöbəsindədir, onu {court} məhkəməsi verib. Əməliyyat orada \
            aparılır.
            """
        case .orderNotOpened: "İcra işi hələ başlanmayıb. Əvvəlcə icraata götürün."
        case .orderOpened: "Sənəd artıq icraatdadır ({officer})."
        case .orderClosed: "İcraat bitib; bu hərəkət artıq mümkün deyil."
        case .orderSuspended: "Məhkəmə icranı dayandırıb. Bərpa edilənə qədər hərəkət etməyin."
        case .orderNotSuspended: "İcra dayandırılmayıb."
        case .calendarMissing:
            """
            {year} ilinin təqvimi yüklənməyib. Mərkəz Nazirlər Kabinetinin qərarını dərc \
            etdikdən sonra müddət hesablanacaq.
            """
        case .deadlineUnknown: "İşdə {rule} qaydası üzrə belə müddət yoxdur. Siyahıdan seçin."
        case .deadlineFixed:
            "{rule} qaydası üzrə müddəti qanun uzatmağa və ya bərpa etməyə icazə vermir."
        case .deadlineTooLong:
            "Müddət qanunun icazə verdiyindən uzundur ({rule}). Ən geci: {limit}."
        case .detentionMissing: "{accused} həbsdə və ya tutulmuş deyil. Əvvəlki qeydi yoxlayın."
        case .calendarIncomplete:
            """
            {year} ili üçün Novruz, Ramazan və Qurban günlərinin hamısı verilməlidir.
            """
        case .orderHalted: "İcraat hazırda dayanıb: {state.az}. Əvvəlcə bərpa edin."
        case .orderStepUnknown: "İcra cədvəllərində bu gün üçün “{step}” adlı addım yoxdur."
        case .stepRole: "“{step.az}” üzrə qərar vermək sizin səlahiyyətiniz deyil."
        case .stepProvider: "“{step.az}” bu icra qurumuna aid deyil."
        case .stepNotNow: "“{step.az}” indi mümkün deyil; icraatın vəziyyəti: {state.az}."
        case .orderGroundUnknown: "“{ground}” belə qərarın əsası deyil. Mümkün əsaslar: {grounds}."
        case .voluntaryRunning: "Könüllü icra müddəti {until} tarixinədək davam edir."
        case .untilPast: "{until} artıq keçib. Gələcək bir tarix yazın."
        case .notPerformed: "Hələ {remainder} manat ödənilməyib; icraat başa çata bilməz."
        case .presentationOver:
            """
            İcra sənədini təqdim etmə müddəti {until} tarixində bitib. Onu məhkəmə bərpa edə \
            bilər.
            """
        case .notEviction: "Bu icra sənədi köçürmə haqqında deyil."
        case .matterUnknown: "Cavab gözləyən belə şikayət və ya təqdimat yoxdur."
        case .measureByCourt:
            """
            “{measure.az}” yalnız məhkəmə tərəfindən tətbiq edilir ({article}). Məhkəməyə \
            təqdimat verin.
            """
        case .outsideHours:
            """
            İcra hərəkətləri iş günlərində {firstHour}–{lastHour} arasında aparılır; {date} \
            bu vaxta düşmür.
            """
        case .providerNotYet:
            """
            {office} xüsusi icra məmurudur və yalnız {date} tarixindən icra edə bilər.
            """
        case .transferOpen:
            """
            Sənəd artıq {office} üçün təklif olunub. Əvvəlcə həmin təklifi geri götürün.
            """
        case .transferOwn: "Sənəd artıq buradadır. Başqa icra qurumunu və ya məmuru göstərin."
        case .transferUnknown: "Cavab gözləyən təklif yoxdur."
        case .feeExists: "İcra ödənişi artıq tutulub."
        case .feeNotDue: "İcra ödənişi üçün əsas yoxdur: borc qalmayıb."
        case .rankUnknown: "Belə növbə yoxdur: 1-dən {last}-dək."
        case .rankMissing:
            """
            Bir neçə tələbkar var, {writ} vərəqəsinin növbəsi isə göstərilməyib. Əvvəlcə \
            növbəni göstərin.
            """
        case .nothingHeld: "Bölüşdürüləcək pul yoxdur."
        case .refundTooLarge: "Borcluya ən çoxu {most} manat qaytarıla bilər."
        case .paymentUnknown: "Belə ödəniş yoxdur və ya artıq geri alınıb."
        case .noticeShort:
            """
            İclas barədə ən azı {noticeAz} əvvəl bildirilməlidir ({article}). Ən tez \
            {earliest} tarixinə təyin edilə bilər.
            """
        case .noticeFixed:
            """
            Bildiriş müddəti ({noticeAz}, {article}) qısaldıla bilməz. Ən tez tarix: {earliest}.
            """
        case .noticeByJudge:
            """
            Bildiriş müddətini ({noticeAz}, {article}) yalnız işin hakimi qısalda bilər. \
            Ən tez tarix: {earliest}.
            """
        case .clerkUnknown:
            """
            Həmin gün {clerk} adlı iclas katibi yoxdur.
            """
        case .clerkTaken:
            """
            İclas katibi {clerk} {from} – {until} məşğuldur. Başqa vaxt və ya katib seçin.
            """
        case .hallLacks:
            """
            {hall} zalında {equipment} yoxdur. Başqa zal seçin.
            """
        case .numberSingle:
            """
            {number} nömrəli başqa iş yoxdur; nömrə dəyişdirilmir.
            """
        case .timeAhead: "{date} hələ gəlməyib. Vaxtı yoxlayın."
        }
    }
}
