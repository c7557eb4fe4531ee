extension ProcedureFiles {
    /// The tables that are part of the program.
    static var own: ProcedureFiles {
        ProcedureFiles(
            procedures: PackageResources.procedures_csv,
            states: PackageResources.procedure_states_csv,
            grounds: PackageResources.grounds_csv,
            documents: PackageResources.documents_csv,
            steps: [
                ("civil", PackageResources.procedure_civil_csv),
                ("civil-order", PackageResources.procedure_civil_order_csv),
                ("civil-small", PackageResources.procedure_civil_small_csv),
                ("civil-protection", PackageResources.procedure_civil_protection_csv),
                ("civil-special", PackageResources.procedure_civil_special_csv),
                ("commercial", PackageResources.procedure_commercial_csv),
                ("commercial-small", PackageResources.procedure_commercial_small_csv),
                ("administrative", PackageResources.procedure_administrative_csv),
                ("criminal", PackageResources.procedure_criminal_csv),
                ("criminal-simplified", PackageResources.procedure_criminal_simplified_csv),
                ("criminal-private", PackageResources.procedure_criminal_private_csv),
                ("offence", PackageResources.procedure_offence_csv),
                ("offence-complaint", PackageResources.procedure_offence_complaint_csv),
                ("control", PackageResources.procedure_control_csv),
                ("control-complaint", PackageResources.procedure_control_complaint_csv),
                ("enforcement-matter", PackageResources.procedure_enforcement_matter_csv),
                ("commission", PackageResources.procedure_commission_csv),
                ("civil-appeal", PackageResources.procedure_civil_appeal_csv),
                ("small-appeal", PackageResources.procedure_small_appeal_csv),
                ("civil-ruling-appeal", PackageResources.procedure_civil_ruling_appeal_csv),
                ("civil-cassation", PackageResources.procedure_civil_cassation_csv),
                ("civil-additional", PackageResources.procedure_civil_additional_csv),
                ("jurisdiction-complaint", PackageResources.procedure_jurisdiction_complaint_csv),
                ("administrative-appeal", PackageResources.procedure_administrative_appeal_csv),
                (
                    "administrative-ruling-appeal",
                    PackageResources.procedure_administrative_ruling_appeal_csv
                ),
                (
                    "administrative-cassation",
                    PackageResources.procedure_administrative_cassation_csv
                ),
                ("criminal-appeal", PackageResources.procedure_criminal_appeal_csv),
                ("criminal-cassation", PackageResources.procedure_criminal_cassation_csv),
                ("criminal-additional", PackageResources.procedure_criminal_additional_csv),
                ("offence-appeal", PackageResources.procedure_offence_appeal_csv),
                ("control-appeal", PackageResources.procedure_control_appeal_csv),
            ])
    }
}
