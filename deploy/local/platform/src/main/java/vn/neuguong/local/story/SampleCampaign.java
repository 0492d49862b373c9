package vn.neuguong.local.story;

import java.io.PrintStream;
import vn.neuguong.local.launcher.RunningSystem;
import vn.neuguong.local.launcher.Scenario;

/** Gives a system that was just started for the first time something to look at: a roster and a launched campaign. */
public final class SampleCampaign implements Scenario {

    @Override
    public int play(RunningSystem system, PrintStream out) {
        var roster = SampleRoster.read(system.sampleData());
        var campaign = new Campaign(
                new Office(system),
                system.pledge(),
                roster,
                new StoryClock(system.home().clock()));
        if (campaign.anyProgrammeExists()) {
            return 0;
        }
        campaign.importRoster();
        var programmeId = campaign.launchNew();
        out.printf(
                "The sample campaign %s is launched: %d invitations are on their way to %s%n",
                programmeId, roster.people().size(), system.inbox());
        return 0;
    }
}
