import Accounts
import Casework
import Causality
import ChangeSets
import Chunks
import Encoding
import Node
import Replica
import Storage
import Sync
import Transport

/// Every bound of the code by its name on protocol/limits.md; where two floors have one name, the
/// page has one of its own.
enum PageLimits {
    static var all: [String: UInt64] {
        var all = protocolLimits
        all.merge(programLimits) { first, _ in first }
        all.merge(doorLimits) { first, _ in first }
        all.merge(accountLimits) { first, _ in first }
        return all
    }

    private static func whole(_ limits: [String: Int]) -> [String: UInt64] {
        limits.mapValues { UInt64($0) }
    }

    private static var protocolLimits: [String: UInt64] {
        var all = whole([
            "depthMax": CBOR.depthMax, "textByteCountMax": FieldLimits.textByteCountMax,
            "listCountMax": FieldLimits.listCountMax,
            "saltByteCount": ChangeSets.Limits.saltByteCount,
            "actorByteCountMax": ChangeSets.Limits.actorByteCountMax,
            "clockEntryCountMax": ChangeSets.Limits.clockEntryCountMax,
            "operationsPerChangeCountMax": ChangeSets.Limits.operationsPerChangeCountMax,
            "changeByteCountMax": ChangeSets.Limits.changeByteCountMax,
            "headerByteCountMax": ChangeSets.Limits.headerByteCountMax,
            "changesPerSetCountMax": ChangeSets.Limits.changesPerSetCountMax,
            "changeSetByteCountMax": ChangeSets.Limits.changeSetByteCountMax,
            "prunedSetByteCountMax": ChangeSets.Limits.prunedSetByteCountMax,
            "setsPerSegmentCountMax": ChangeSets.Limits.setsPerSegmentCountMax,
            "segmentByteCountMax": ChangeSets.Limits.segmentByteCountMax,
            "codeByteCountMax": CaseLimits.codeByteCountMax,
            "loginByteCountMax": CaseLimits.loginByteCountMax,
            "nameByteCountMax": CaseLimits.nameByteCountMax,
            "addressByteCountMax": CaseLimits.addressByteCountMax,
            "phoneByteCountMax": CaseLimits.phoneByteCountMax,
            "noteByteCountMax": CaseLimits.noteByteCountMax,
            "hallByteCountMax": CaseLimits.hallByteCountMax,
            "codeNameByteCountMax": CaseLimits.codeNameByteCountMax,
            "formEntriesCountMax": CaseLimits.formEntriesCountMax,
            "partiesPerSideCountMax": CaseLimits.partiesPerSideCountMax,
            "documentsPerFilingCountMax": CaseLimits.documentsPerFilingCountMax,
            "candidatesCountMax": CaseLimits.candidatesCountMax,
            "factsPerSubjectCountMax": CaseLimits.factsPerSubjectCountMax,
            "calendarSpansCountMax": CaseLimits.calendarSpansCountMax,
            "refusedListedCountMax": CaseLimits.refusedListedCountMax,
            "keyNameByteCount": CaseLimits.keyNameByteCount,
            "caseNonceByteCount": CaseLimits.nonceByteCount,
            "contentKeyByteCount": CaseLimits.contentKeyByteCount,
            "wrappedKeyByteCount": CaseLimits.wrappedKeyByteCount,
            "sealedByteCountMax": CaseLimits.sealedByteCountMax,
            "operationsPerSealedPartCountMax": CaseLimits.operationsPerSealedPartCountMax,
            "keysPerChangeCountMax": NodeLimits.keysPerChangeCountMax,
            "headCountMax": SyncLimits.headCountMax,
            "bodyByteCountMax": SyncLimits.bodyByteCountMax,
            "exchangeByteCountMax": SyncLimits.exchangeByteCountMax,
            "exchangeByteCountAim": SyncLimits.exchangeByteCountAim,
            "compressionByteCountMin": SyncLimits.compressionByteCountMin,
            "paddingByteCount": SyncLimits.paddingByteCount,
            "windowLogMax": Transport.Limits.windowLogMax,
            "nonceByteCount": SyncLimits.nonceByteCount,
            "noncesPerPeerCountMax": SyncLimits.noncesPerPeerCountMax,
            "rememberedTableCountMax": SyncLimits.rememberedTableCountMax,
            "refusalCountMax": SyncLimits.refusalCountMax,
            "documentsPerListCountMax": SyncLimits.documentsPerListCountMax,
            "documentPartByteCountMax": SyncLimits.documentPartByteCountMax,
            "documentPartsPerMessageCountMax": SyncLimits.documentPartsPerMessageCountMax,
            "documentMessageByteCountAim": SyncLimits.documentMessageByteCountAim,
        ])
        all["skewToleranceMilliseconds"] = Causality.Limits.skewToleranceMilliseconds
        all["amountMaxQepik"] = CaseLimits.amountMaxQepik
        all["hearingMillisecondsMax"] = CaseLimits.hearingMillisecondsMax
        all["drawWeightMax"] = Draw.weightMax
        all["drawChainLengthMax"] = Draw.chainLengthMax
        all["drawSeatsMax"] = Draw.seatsMax
        all["beaconPeriodsCountMax"] = UInt64(CaseLimits.beaconPeriodsCountMax)
        all["beaconDaysMax"] = Beacon.daysMax
        all["delegatedReplicaMin"] = RegistryState.delegatedReplicaMin
        all["waitSecondsMax"] = SyncLimits.waitSecondsMax
        all["documentByteCountMax"] = SyncLimits.documentByteCountMax
        return all
    }

    private static var programLimits: [String: UInt64] {
        var all = whole([
            "mailboxCountMax": NodeLimits.mailboxCountMax,
            "changesPerCommitCountMax": NodeLimits.changesPerCommitCountMax,
            "portionByteCountAim": NodeLimits.portionByteCountAim,
            "casesPerLookupCountMax": NodeLimits.casesPerLookupCountMax,
            "roundsUntilRetryCount": NodeLimits.roundsUntilRetryCount,
            "changeEnvelopeByteCountMax": NodeLimits.changeEnvelopeByteCountMax,
            "openSubjectCountMax": ReplicaLimits.openSubjectCountMax,
            "rebuildSetCountMax": ReplicaLimits.rebuildSetCountMax,
            "quarantineSetCountMax": ReplicaLimits.quarantineSetCountMax,
            "keyByteCountMax": StorageLimits.keyByteCountMax,
            "snapshotSecondsMax": StorageLimits.snapshotSecondsMax,
            "mapByteCountDefault": StorageLimits.mapByteCountDefault,
            "mapByteCountMin": StorageLimits.mapByteCountMin,
            "mapReserveByteCount": StorageLimits.mapReserveByteCount,
            "mapGrowthByteCountMin": StorageLimits.mapGrowthByteCountMin,
            "growthAheadMillisecondsMax": StorageLimits.growthAheadMillisecondsMax,
            "diskReserveByteCount": Int(StorageLimits.diskReserveByteCount),
            "markerByteCountMax": ChunkLimits.markerByteCountMax,
        ])
        all["storedDocumentByteCountMax"] = ChunkLimits.documentByteCountMax
        return all
    }

    private static var doorLimits: [String: UInt64] {
        typealias Door = Transport.Limits
        var all = whole([
            "requestHeaderByteCountMax": Door.headerByteCountMax,
            "targetByteCountMax": Door.targetByteCountMax,
            "headerCountMax": Door.headerCountMax,
            "requestBodyByteCountMax": Door.bodyByteCountMax,
            "uploadByteCountMax": Door.uploadByteCountMax,
            "bodyInMemoryByteCountMax": Door.bodyInMemoryByteCountMax,
            "bodiesInMemoryByteCountMax": Door.bodiesInMemoryByteCountMax,
            "bodiesOnDiskByteCountMax": Door.bodiesOnDiskByteCountMax,
            "headerSecondsMax": Door.headerSecondsMax, "idleSecondsMax": Door.idleSecondsMax,
            "transferGraceSeconds": Door.transferGraceSeconds,
            "transferBytesPerSecondMin": Door.transferBytesPerSecondMin,
            "replySecondsMax": Door.replySecondsMax, "stopSecondsMax": Door.stopSecondsMax,
            "connectionCountMax": Door.connectionCountMax, "threadCount": Door.threadCount,
            "connectSecondsMax": Door.connectSecondsMax, "stallSeconds": Door.stallSeconds,
            "idleHandleCountMax": Door.idleHandleCountMax,
            "answerByteCountMax": Door.answerByteCountMax,
            "answerHeaderByteCountMax": Door.answerHeaderByteCountMax,
            "compressionLevelMax": Door.compressionLevelMax,
            "idleContextCountMax": Door.idleContextCountMax,
        ])
        all["backlogConnectionCount"] = UInt64(Door.backlogConnectionCount)
        return all
    }

    private static var accountLimits: [String: UInt64] {
        var all = whole([
            "accountLoginByteCountMin": AccountLimits.loginByteCountMin,
            "accountLoginByteCountMax": AccountLimits.loginByteCountMax,
            "accountNameByteCountMax": AccountLimits.nameByteCountMax,
            "passwordCharacterCountMin": AccountLimits.passwordCharacterCountMin,
            "passwordByteCountMax": AccountLimits.passwordByteCountMax,
            "sessionCountMax": AccountLimits.sessionCountMax,
            "sessionsPerLoginCountMax": AccountLimits.sessionsPerLoginCountMax,
            "freeFailuresPerLoginCount": AccountLimits.freeFailuresPerLoginCount,
            "freeFailuresPerAddressCount": AccountLimits.freeFailuresPerAddressCount,
            "throttleRecordCountMax": AccountLimits.throttleRecordCountMax,
        ])
        all["staffIdleMillisecondsMax"] = AccountLimits.staffIdleMillisecondsMax
        all["partyIdleMillisecondsMax"] = AccountLimits.partyIdleMillisecondsMax
        all["sessionMillisecondsMax"] = AccountLimits.sessionMillisecondsMax
        all["firstWaitMilliseconds"] = AccountLimits.firstWaitMilliseconds
        all["loginWaitMillisecondsMax"] = AccountLimits.loginWaitMillisecondsMax
        all["addressWaitMillisecondsMax"] = AccountLimits.addressWaitMillisecondsMax
        all["failureMemoryMilliseconds"] = AccountLimits.failureMemoryMilliseconds
        return all
    }
}
