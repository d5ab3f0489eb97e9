package dev.ttsmark.model;

import java.util.List;
import java.util.Map;

/** A manifest file as written: what one publisher offers of one network. Keys left out are null. */
record ManifestYaml(
        Integer schema,
        String engine,
        String architecture,
        LicenseYaml license,
        List<String> languages,
        Integer sampleRateHz,
        Map<String, FileYaml> files,
        List<ModelYaml> models) {

    record LicenseYaml(String name, Boolean commercialUse) {}

    record ModelYaml(
            String id,
            String precision,
            List<String> languages,
            String readiness,
            StandInYaml standIn,
            String note,
            Map<String, FileYaml> files) {}

    record StandInYaml(String generator, String language) {}

    /**
     * @param path where it is kept; the last part of the address where left out
     * @param each name to sha256, for a role of many files of one size; the name fills <code>{name}</code> in address
     *     and path
     * @param joined what the same is where it was made of another manifest's single files
     */
    record FileYaml(String url, String path, Long bytes, String sha256, Map<String, String> each, JoinedYaml joined) {}

    record JoinedYaml(String family, Long bytes, String sha256) {}
}
