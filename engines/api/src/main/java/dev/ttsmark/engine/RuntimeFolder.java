package dev.ttsmark.engine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the libraries of a runtime are looked for at a place that somebody named: in the folder itself, or in the runtime's
 * package of the Python that lies there.
 *
 * @param inPackages folder of the libraries among a Python's packages, {@code torch/lib}
 * @param library that the folder must hold, in words
 * @param isAt whether a folder holds it
 */
public record RuntimeFolder(String inPackages, String library, Predicate<Path> isAt) {

    /** @throws EngineException of kind OPTION if it is nowhere there */
    public Path at(NamedPlace place) throws EngineException {
        Optional<Path> own = place.first(isAt);
        if (own.isPresent()) {
            return own.get().toAbsolutePath().normalize();
        }
        return Stream.of(place.value())
                .flatMap(python -> PythonPackages.of(python).folders().stream())
                .map(packages -> packages.resolve(inPackages))
                .filter(isAt)
                .findFirst()
                .orElseThrow(() -> place.refused("where there is neither " + library + " nor a Python with "
                        + inPackages + " among its packages; name the folder that holds the library"
                        + hint(place) + ", or leave it out for the one that is brought along"));
    }

    private String hint(NamedPlace place) {
        String last = Path.of(inPackages).getFileName().toString();
        return place.first(part -> isAt.test(part.resolve(last)))
                .map(part -> ", such as " + part.resolve(last))
                .orElse("");
    }
}
