package dev.signet.benchmarks.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The jars on which Maven runs a plugin.
 *
 * @param jars the plugin and what it depends on, without what Maven itself brings
 */
record PluginRealm(List<Path> jars) {
    private static final String REALM = "Populating class realm plugin>";
    private static final String INCLUDED = "Included: ";

    /** Asks Maven, which tells it when it debugs. */
    static PluginRealm of(String plugin, Project project, LocalRepository repository)
            throws IOException, InterruptedException {
        List<Path> jars = new ArrayList<>();
        boolean within = false;
        for (String line :
                project.run(List.of("-o", "-X", Project.GENERATE)).output().split("\n")) {
            if (line.contains(REALM)) {
                within = line.contains(REALM + plugin);
            } else if (within && line.contains(INCLUDED)) {
                jars.add(repository.jar(line.substring(line.indexOf(INCLUDED) + INCLUDED.length())
                        .strip()));
            }
        }
        if (jars.isEmpty()) {
            throw new IllegalStateException("Maven does not tell what " + plugin + " runs on");
        }
        return new PluginRealm(jars);
    }
}
