// The reasons of refusal in English.

extension Refusal.Reason {
    /// What is wrong and what to do; `{name}` stands for a parameter.
    var en: String {
        switch self {
        case .rightMissing: "Your role does not allow this. Ask a colleague who may do it."
        case .nodeMayNot:
            """
            This node ({role}) may not record this. Do it at the node of the court or office \
            that may.
            """
        case .subjectUnknown:
            """
            There is no such case or order at this node. Check the number, or wait until it \
            has arrived.
            """
        case .subjectOther:
            """
            This does not apply to what was named. Choose the right case, order or \
            directory.
            """
        case .subjectWaiting:
            "An earlier change of this node waits for one that has not come yet. Let the node "
                + "sync first; nothing has changed."
        case .newerVersion:
            """
            A newer version of the program has written here. Update this node before taking \
            a step.
            """
        case .fieldEmpty: "The field “{field}” is empty. Fill it in."
        case .fieldTooLong: "A text or file is too large: the limit is {limit} bytes. Shorten it."
        case .fieldInvalid: "The value of the field “{field}” is not valid. Correct it."
        case .tooMany: "The list is too long: at most {limit}. Split it."
        case .amountTooLarge: "An amount or number is beyond its limit. Check it."
        case .amountZero: "The amount must be greater than zero."
        case .finInvalid:
            """
            {name}: the FIN “{fin}” is wrong. A FIN has 7 characters: Latin capitals except \
            I and O, and figures.
            """
        case .voenInvalid:
            """
            {name}: the VÖEN “{voen}” is wrong. A VÖEN has 10 figures, the last 1 (legal \
            person) or 2 (natural person).
            """
        case .identityMissing: "{name}: neither FIN nor VÖEN is given. Enter one."
        case .partyMissing: "A plaintiff and a defendant are needed. Add at least one on each side."
        case .partyUnknown: "There is no such party ({index}). Choose one from the list."
        case .directoryMissing: "The directory of {year} has not been opened. Open it first."
        case .directoryExists: "The directory of {year} is open already."
        case .courtNotOwn: "{court} is not this node's court. Do it there."
        case .courtUnknown: "No court has the code {court}. Check it."
        case .judgeUnknown: "The directory has no judge “{judge}”. Enter the judge first."
        case .judgeInactive: "{judge} is not active. Draw another judge."
        case .judgeOnLeave: "{judge} is on leave on {date}. Choose another day, or draw again."
        case .hallUnknown: "There is no hall “{hall}”, or it is closed. Choose one from the list."
        case .periodInvalid:
            """
            The end ({until}) is not after the beginning ({from}). Correct the times.
            """
        case .roleJoinsInfrastructure:
            """
            {login} has the role “{role}” already: who runs the machine sees no case. Use \
            another login.
            """
        case .weightInvalid: "A judge's share is 1 to 200 per cent."
        case .claimNotOwn:
            """
            {person} is no party to this, nor a party's lawyer. You can act in your own \
            matters only.
            """
        case .claimRegistered: "The case has its number already: {number}."
        case .caseNotRegistered: "The case is not registered yet. Give it a number first."
        case .caseDecided: "{number} has been decided; this is no longer possible."
        case .caseNotDecided: "There is no decision yet. A writ follows the decision."
        case .custodyElsewhere:
            """
            The case is with the court {court}. Only that court can take this step.
            """
        case .custodyOffered:
            """
            The case has been offered to {court}. Wait for its answer; only urgent steps are \
            possible.
            """
        case .custodyNotOffered: "This case has not been offered to your court."
        case .custodyOwn: "The case is with {court} already."
        case .secondSignerMissing:
            """
            A takeover is signed by two: name the second person, who is not you.
            """
        case .drawExists: "A judge was drawn already: {judge}. To draw again, give the reason."
        case .drawMissing: "No judge was drawn yet. Draw one first."
        case .drawNotReady:
            """
            The key for draws is not published in the directory of the year. The administrator \
            has to publish it.
            """
        case .nobodyEligible: "No judge may hear {number}. Offer the case to the higher court."
        case .judgeNotDrawn:
            """
            The judge of the case is {drawn}, not {judge}. Set the hearing for the judge who \
            was drawn.
            """
        case .hearingPast: "{from} has passed. Choose a time to come."
        case .hearingTooLong: "A hearing lasts a day at most. Set several hearings."
        case .hallTaken:
            """
            The hall “{hall}” is taken from {from} to {until}. Choose another time or hall.
            """
        case .judgeTaken:
            """
            The judge {judge} has another hearing from {from} to {until}. Choose another \
            time.
            """
        case .personTaken:
            """
            {person} is summoned elsewhere from {from} to {until}. Choose another time.
            """
        case .hearingUnknown: "The case has no such hearing. Choose one from the list."
        case .hearingNotSet: "This hearing was held, adjourned or moved already."
        case .hearingNotYet: "The hearing is set for {from} and has not begun."
        case .decisionNotByJudge: "Only the judge of the case ({judge}) can decide it."
        case .outcomeWithoutAmount:
            """
            This outcome has no amount. Remove the amount, or change the outcome.
            """
        case .contactUnchanged: "Address and telephone are the same as before."
        case .contactUnknown:
            """
            There are no such contact details to choose from; someone may have chosen \
            already.
            """
        case .docketUnknown: "This item is settled already, or there is none. Reload the list."
        case .docketElsewhere: "This item is for {court} to settle."
        case .docketChoice: "This is no answer to this item. Choose one of those offered."
        case .stepUnknown:
            """
            The procedure “{procedure}” has no step “{step}”. Choose one from the list.
            """
        case .stepOutOfOrder:
            """
            “{step}” is not possible now: the case is in state “{state}”. Possible are: \
            {possible}.
            """
        case .stepNotYours: "This step is not yours to take. It may be taken by: {by}."
        case .stepOtherCommand: "This step has a command of its own: {command}. Use that."
        case .procedureUnknown:
            """
            The procedure “{procedure}” is not known. Update the program, or correct the \
            name.
            """
        case .caseSuspended: "The proceedings are suspended. Resume them first."
        case .caseNotSuspended: "The proceedings are not suspended."
        case .hearingMissing: "A hearing is needed for this. Set one and hold it first."
        case .hearingOpen: "A hearing that is set has no outcome yet. Record its outcome first."
        case .dutyMissing:
            """
            The state duty is not paid, and no exemption is named. Add the receipt.
            """
        case .amountNotBelow: "The value of the claim must be below {limit} qəpik."
        case .amountNotAtLeast: "The value of the claim must be at least {limit} qəpik."
        case .eventMissing: "“{event}” must have happened first."
        case .eventAlready: "“{event}” has happened already."
        case .serviceMissing: "Not everybody has been served: {event}. Record the service."
        case .votesMissing: "Not every judge of the bench has voted."
        case .verdictMissing: "The judgment does not say what was decided of each accused."
        case .formField: "Field “{field}” of the form ({number}) {en}."
        case .choiceUnknown: "“{value}” is no choice of {field}. Possible: {possible}."
        case .participantMissing: "Nobody takes part in the role {role}. Let them join first."
        case .participantUnknown:
            """
            The case has no participant {participant}. Choose one from the list.
            """
        case .attributeMissing: "The filing does not say {name} = {value}."
        case .referenceUnknown: "The case has no such step or document: {change}."
        case .groundUnknown:
            """
            The ground “{ground}” is not in the list ({set}). Choose one from it.
            """
        case .deadlineRuns: "The period ({rule}) has not ended yet."
        case .linkUnknown:
            """
            The other case is not at this node, or is this very case. Check the number.
            """
        case .evidenceGone: "This thing is no longer at the court: {what}."
        case .evidenceKeeper: "{keeper} answers for this thing: only they can give it away."
        case .caseClosedHere:
            """
            This case is closed. It is conducted at the court {court} alone; file there.
            """
        case .caseClosedToYou:
            """
            This case is closed. Only its judge and the registry of its court see it.
            """
        case .caseClosedAlready: "The case is closed already."
        case .caseNotClosed: "The case is not closed; it has no key."
        case .closedClaimElsewhere:
            """
            A closed claim is handed in at the registry of the court {court} itself.
            """
        case .closedWrit:
            """
            A writ in a closed case is issued on paper: an electronic one would name the \
            parties.
            """
        case .documentNotSealed:
            """
            Documents of a closed case are sealed by the court's own node. Hand it in there.
            """
        case .closureUnknown:
            """
            There is no ground “{ground}” to close a case. Choose one from the list.
            """
        case .keyNotForCourt: "The court {court} has no part in this case and gets no key."
        case .keyRecipientMissing:
            """
            No node of {court} is known that lacks the key. Give its replica number.
            """
        case .officeUnknown: "No enforcement office has the code {office}. Check it."
        case .orderElsewhere:
            """
            The order is with the office {office} and was issued by the court {court}. It is \
            done there.
            """
        case .orderNotOpened: "The order has not been taken up. Open it first."
        case .orderOpened: "The order is taken up already ({officer})."
        case .orderClosed: "The order is closed; this is no longer possible."
        case .orderSuspended:
            """
            The court has suspended enforcement. Take no step until it is resumed.
            """
        case .orderNotSuspended: "Enforcement is not suspended."
        case .calendarMissing:
            """
            The calendar for {year} is not loaded. The period is counted once the centre has \
            published the decision of the Cabinet of Ministers.
            """
        case .deadlineUnknown:
            "The case has no such period under rule {rule}. Choose one of the list."
        case .deadlineFixed: "The law lets nobody extend or restore the period of rule {rule}."
        case .deadlineTooLong:
            "That is longer than the law allows ({rule}). The last day possible is {limit}."
        case .detentionMissing: "{accused} is not in custody. Check the earlier entry."
        case .calendarIncomplete:
            """
            The days of Novruz, Ramazan and Qurban of {year} are all needed.
            """
        case .orderHalted: "Nothing is done on the order now: {state.en}. Resume it first."
        case .orderStepUnknown: "The tables of enforcement have no step “{step}” for that day."
        case .stepRole: "“{step.en}” is not yours to decide."
        case .stepProvider: "“{step.en}” is for another kind of enforcement body."
        case .stepNotNow: "“{step.en}” is not possible now; the order is: {state.en}."
        case .orderGroundUnknown: "“{ground}” is no ground for this. Grounds: {grounds}."
        case .voluntaryRunning: "The voluntary term runs until {until}."
        case .untilPast: "{until} has passed. Give a date to come."
        case .notPerformed: "{remainder} AZN are still owed; enforcement cannot be completed."
        case .presentationOver:
            """
            The period for presenting the document ended on {until}. A court may restore it.
            """
        case .notEviction: "This writ is not about an eviction."
        case .matterUnknown: "No such complaint or submission waits for an answer."
        case .measureByCourt:
            """
            “{measure.en}” is for the court alone ({article}). Make a submission to the \
            court.
            """
        case .outsideHours:
            """
            Enforcement actions are taken on working days from {firstHour} to {lastHour}; \
            {date} is not then.
            """
        case .providerNotYet: "{office} is a private bailiff and may enforce only since {date}."
        case .transferOpen: "The order is offered to {office} already. Withdraw that offer first."
        case .transferOwn: "The order is here already. Name another office or officer."
        case .transferUnknown: "No offer waits for an answer."
        case .feeExists: "The enforcement fee has been imposed already."
        case .feeNotDue: "No enforcement fee is due: nothing is owed."
        case .rankUnknown: "There is no such rank: they go from 1 to {last}."
        case .rankMissing:
            """
            There are several creditors, and the writ {writ} has no rank. Set it first.
            """
        case .nothingHeld: "There is no money to give out."
        case .refundTooLarge: "At most {most} AZN can go back to the debtor."
        case .paymentUnknown: "There is no such payment, or it was taken back already."
        case .noticeShort:
            """
            People must be told of the hearing at least {noticeEn} before ({article}). \
            The earliest lawful date is {earliest}.
            """
        case .noticeFixed:
            """
            The notice ({noticeEn}, {article}) cannot be shortened. The earliest lawful \
            date is {earliest}.
            """
        case .noticeByJudge:
            """
            Only the judge of the case may shorten the notice ({noticeEn}, {article}). \
            The earliest lawful date is {earliest}.
            """
        case .clerkUnknown:
            """
            {clerk} is no hearing clerk on that day. Choose another.
            """
        case .clerkTaken:
            """
            The clerk {clerk} is taken from {from} to {until}. Choose another time or clerk.
            """
        case .hallLacks:
            """
            The hall {hall} has no {equipment}. Choose another hall.
            """
        case .numberSingle:
            """
            No other case has the number {number}; it stays.
            """
        case .timeAhead: "{date} is still to come. Check the time."
        }
    }
}
