internal import Casework

/// The court's operation; Foundation has another type of that name.
typealias CourtOperation = Casework.Operation
