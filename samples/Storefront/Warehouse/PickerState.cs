namespace Storefront;

public enum PickerState
{
    Idle,
    Picking,
    Blocked,
}
