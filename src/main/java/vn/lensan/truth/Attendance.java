package vn.lensan.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A household's presence at a training, under one topic. */
final class Attendance {
    /** What a presence is known by. */
    record Key(String training, String topic, Household household) {}

    final Map<String, String> details = new HashMap<>();
    LocalDate heldOn;

    Attendance(LocalDate heldOn) {
        this.heldOn = heldOn;
    }
}
