package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonName;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.store.row.StoredRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestIndexTest {

    private static StoredRequest request(String id, String... aliases) {
        ConnectionRequest shown =
                new ConnectionRequest(
                        id,
                        new Requester(PersonName.of("Ada Oberlander"), null, "", "", ""),
                        new Invitation(true, null, "", MutualConnections.NOT_SAID, ""));
        return new StoredRequest(
                id, shown, StoredRequest.Status.PENDING, Set.of(aliases), List.of());
    }

    @Test
    void findsARequestByWhatItWasCalledWhileLessWasKnown() {
        StoredRequest ada = request("r-now", "r-then", "r-before");

        RequestIndex index = new RequestIndex(List.of(request("r-other"), ada));

        assertThat(index.find("r-now")).contains(ada);
        assertThat(index.find("r-then")).contains(ada);
        assertThat(index.find("r-before")).contains(ada);
        assertThat(index.find("r-never")).isEmpty();
    }

    @Test
    void whatOneIsCalledTodayIsNotWhatAnotherWasCalledInWhicheverOrder() {
        StoredRequest former = request("r-new", "r-shared");
        StoredRequest present = request("r-shared");

        assertThat(new RequestIndex(List.of(former, present)).find("r-shared")).contains(present);
        assertThat(new RequestIndex(List.of(present, former)).find("r-shared")).contains(present);
    }

    @Test
    void ofTwoThatWereCalledSoTheFirstIsMeant() {
        StoredRequest one = request("r-1", "r-shared");
        StoredRequest other = request("r-2", "r-shared");

        assertThat(new RequestIndex(List.of(one, other)).find("r-shared")).contains(one);
    }
}
