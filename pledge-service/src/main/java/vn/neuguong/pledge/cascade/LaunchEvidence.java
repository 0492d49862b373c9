package vn.neuguong.pledge.cascade;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.neuguong.pledge.evidence.EvidenceFile;
import vn.neuguong.pledge.evidence.EvidenceFiles;
import vn.neuguong.pledge.evidence.EvidenceOwner;
import vn.neuguong.pledge.programmes.LaunchStep;

/** The files that prove the steps of the units; those of corrected and sent-back steps count for ever. */
@Component
public class LaunchEvidence implements EvidenceOwner {

    private final UnitLaunches launches;
    private final EvidenceFiles files;

    LaunchEvidence(UnitLaunches launches, EvidenceFiles files) {
        this.launches = launches;
        this.files = files;
    }

    /** The file the step is recorded with, if it is. */
    public Optional<EvidenceFile> of(UnitLaunch launch, LaunchStep step) {
        return launch.step(step)
                .map(StepState::done)
                .map(done -> done.evidence().file());
    }

    /** The content of a file the launch names. */
    public Optional<Resource> contentOf(EvidenceFile file) {
        return files.find(file);
    }

    /** Keeps the file for the step, unless it is the one the step is recorded with. */
    Optional<EvidenceFile> keep(UnitLaunch launch, LaunchStep step, byte[] content) {
        return of(launch, step)
                .filter(known -> known.holds(content))
                .or(() -> Optional.of(files.keep(this, launch.id(), content)));
    }

    @Override
    public String feature() {
        return "cascade";
    }

    @Override
    public Set<String> filesNamedBy(Collection<String> documentIds) {
        return launches.findAllById(documentIds).stream()
                .flatMap(LaunchEvidence::records)
                .map(record -> record.evidence().file())
                .filter(Objects::nonNull)
                .map(EvidenceFile::fileId)
                .collect(Collectors.toSet());
    }

    private static Stream<StepRecord> records(UnitLaunch launch) {
        return Stream.concat(
                launch.steps().stream().map(StepState::done).filter(Objects::nonNull),
                launch.history().stream().map(PastRecord::entry));
    }
}
