extension ProcedureFiles {
    /// The tables that are part of the program.
    static var own: ProcedureFiles {
        ProcedureFiles(
            procedures: PackageResources.procedures_csv,
            states: PackageResources.procedure_states_csv,
            grounds: PackageResources.grounds_csv,
            documents: PackageResources.documents_csv,
            steps: [
                ("civil", PackageResources.procedure_civil_csv)
            ])
    }
}
